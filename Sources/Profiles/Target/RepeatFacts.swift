/// Rows that are equal in all features, and whether they agree on the target.
public struct RepeatFacts: Sendable, Codable, Hashable {
  /// The rows that were compared.
  public var rows: Int
  /// Only some of many rows were compared, but all that are equal to one of them.
  public var isSample: Bool
  /// Share of these rows whose features equal those of another row.
  public var repeatedShare: Double
  /// Share of these rows whose features equal those of a row with another target.
  public var conflictingShare: Double
  /// Share of the repeated rows whose target is not the most common one of their equals.
  ///
  /// No model of these features decides more of them rightly than the rest. `nil` when no row
  /// repeats.
  @OrNull public var inconsistentShare: Double?
  /// Variance of a numeric target among rows with equal features over its variance.
  ///
  /// No model of these features explains more of those rows than the rest. `nil` for classes and
  /// when no row repeats.
  @OrNull public var pureErrorShare: Double?

  enum CodingKeys: String, CodingKey {
    case rows
    case isSample = "is_sample"
    case repeatedShare = "repeated_share"
    case conflictingShare = "conflicting_share"
    case inconsistentShare = "inconsistent_share"
    case pureErrorShare = "pure_error_share"
  }

  /// Creates facts.
  public init(
    rows: Int, isSample: Bool, repeatedShare: Double, conflictingShare: Double,
    inconsistentShare: Double?, pureErrorShare: Double?
  ) {
    self.rows = rows
    self.isSample = isSample
    self.repeatedShare = repeatedShare
    self.conflictingShare = conflictingShare
    self.inconsistentShare = inconsistentShare
    self.pureErrorShare = pureErrorShare
  }
}
