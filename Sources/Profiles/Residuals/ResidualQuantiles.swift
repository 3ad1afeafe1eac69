/// Quantiles of the residuals beside those of a Gaussian: what a Q-Q plot draws.
public struct ResidualQuantiles: Sendable, Codable, Hashable {
  /// Levels (i - 0.5) / count, ascending.
  public var levels: [Double]
  /// Quantiles of the standard Gaussian at those levels.
  public var gaussian: [Double]
  /// Quantiles of residual / scale at those levels.
  public var residuals: [Double]

  /// Creates quantiles of equal number.
  public init(levels: [Double], gaussian: [Double], residuals: [Double]) {
    self.levels = levels
    self.gaussian = gaussian
    self.residuals = residuals
  }
}
