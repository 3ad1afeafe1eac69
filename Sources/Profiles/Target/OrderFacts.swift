/// Whether the target depends on where a row stands in the file.
public struct OrderFacts: Sendable, Codable, Hashable {
  /// Correlation of the target with that of the next row; `nil` for fewer than ten rows.
  ///
  /// For classes, how much more often neighbours agree than shuffled rows would, on the same scale
  /// (Cohen 1960).
  @OrNull public var autocorrelation: Double?
  /// Probability of so large an autocorrelation in shuffled rows (normal approximation).
  @OrNull public var autocorrelationP: Double?
  /// Largest less smallest mean of consecutive blocks of rows over the standard deviation.
  ///
  /// For classes, Cramér's V of block and class. `nil` for fewer than forty rows.
  @OrNull public var drift: Double?
  /// Probability of so different blocks in shuffled rows (F test; for classes chi-squared test).
  @OrNull public var driftP: Double?
  /// How many blocks of rows were compared.
  public var blocks: Int
  /// The rows are sorted by the target, up or down, or each class stands in one piece.
  public var isSorted: Bool

  enum CodingKeys: String, CodingKey {
    case autocorrelation, drift, blocks
    case autocorrelationP = "autocorrelation_p_value"
    case driftP = "drift_p_value"
    case isSorted = "is_sorted"
  }

  /// Creates facts.
  public init(
    autocorrelation: Double?, autocorrelationP: Double?, drift: Double?, driftP: Double?,
    blocks: Int, isSorted: Bool
  ) {
    self.autocorrelation = autocorrelation
    self.autocorrelationP = autocorrelationP
    self.drift = drift
    self.driftP = driftP
    self.blocks = blocks
    self.isSorted = isSorted
  }
}
