/// A mass of targets at the lowest or the highest value with residuals on one side only: values
/// beyond it may have been cut off (Tobin 1958).
public struct CensoredBound: Sendable, Codable, Hashable {
  /// Which end of the targets.
  public enum Side: String, Sendable, Codable, Hashable {
    /// The lowest value.
    case minimum
    /// The highest value.
    case maximum
  }

  /// Which end.
  public var side: Side
  /// The value of the target there.
  public var value: Double
  /// The rows with that value.
  public var rows: Int
  /// Their share of all rows.
  public var share: Double
  /// Exact interval of the share, 95 % (Clopper and Pearson 1934).
  public var interval: [Double]
  /// Share of those rows whose prediction lies on the inner side.
  public var oneSided: Double

  enum CodingKeys: String, CodingKey {
    case side, value, rows, share, interval
    case oneSided = "one_sided"
  }

  /// Creates a bound.
  public init(
    side: Side, value: Double, rows: Int, share: Double, interval: [Double], oneSided: Double
  ) {
    self.side = side
    self.value = value
    self.rows = rows
    self.share = share
    self.interval = interval
    self.oneSided = oneSided
  }
}
