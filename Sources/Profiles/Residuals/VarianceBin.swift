/// Rows with neighbouring fitted values: how their residuals spread.
public struct VarianceBin: Sendable, Codable, Hashable {
  /// Mean fitted value.
  public var mean: Double
  /// Mean residual; 0 where the fit is right.
  public var residual: Double
  /// Mean squared residual, in squared units of the target.
  public var variance: Double
  /// Standard error of that.
  public var varianceError: Double
  /// The number of rows.
  public var rows: Int

  enum CodingKeys: String, CodingKey {
    case mean, residual, variance, rows
    case varianceError = "variance_error"
  }

  /// Creates a bin.
  public init(
    mean: Double, residual: Double, variance: Double, varianceError: Double, rows: Int
  ) {
    self.mean = mean
    self.residual = residual
    self.variance = variance
    self.varianceError = varianceError
    self.rows = rows
  }
}
