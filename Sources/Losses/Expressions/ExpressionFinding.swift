/// What sampling found out about a loss that was brought as an expression.
public struct ExpressionFinding: Sendable, Hashable {
  /// What was looked at, such as `convex`.
  public var trait: String
  /// Whether the loss has it.
  public var holds: Bool
  /// One sentence with the place that shows it, without a full stop.
  public var sentence: String

  /// Creates a finding.
  public init(_ trait: String, holds: Bool, _ sentence: String) {
    self.trait = trait
    self.holds = holds
    self.sentence = sentence
  }
}
