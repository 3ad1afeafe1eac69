/// Rows with neighbouring probabilities: what was forecast and what came true.
public struct ReliabilityBin: Sendable, Codable, Hashable {
  /// Mean probability of the positive class.
  public var forecast: Double
  /// Share of rows of the positive class.
  public var observed: Double
  /// Interval of that share, 95 % (Wilson 1927).
  public var interval: [Double]
  /// The number of rows.
  public var rows: Int

  /// Creates a bin.
  public init(forecast: Double, observed: Double, interval: [Double], rows: Int) {
    self.forecast = forecast
    self.observed = observed
    self.interval = interval
    self.rows = rows
  }
}
