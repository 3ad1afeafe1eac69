/// What is fixed about a rule.
public struct RuleCard: Sendable, Hashable, Codable {
  /// How well the rule is supported.
  public enum Evidence: String, Sendable, Codable, Hashable, CaseIterable {
    /// Follows from mathematics under stated assumptions.
    case theorem
    /// Replicated measurements, or ours over many settings.
    case strong
    /// Measured both ways, or in few settings.
    case mixed
    /// Plausible and unmeasured; leads to a question, never to a loss.
    case folklore

    /// The probability, before any measurement, that the advice beats or ties the default.
    public var prior: Double {
      switch self {
      case .theorem: 0.92
      case .strong: 0.85
      case .mixed: 0.65
      case .folklore: 0.50
      }
    }
  }

  /// Where a rule stands when rules disagree; the earlier level wins.
  public enum Level: Int, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// Broken data, leakage, too few events, unknown task.
    case gate
    /// What the user stated.
    case goal
    /// What the losses estimate.
    case functional
    /// What the conditional residuals or classes look like.
    case distribution
    /// What can be computed.
    case feasibility
    /// What is simpler for the same price.
    case convenience
    /// The default.
    case fallback

    /// Returns whether the first level is decided before the second.
    public static func < (first: Level, second: Level) -> Bool { first.rawValue < second.rawValue }
  }

  /// A short identifier such as `heavy_symmetric_tails`.
  public var id: String
  /// The condition and the advice in one line.
  public var title: String
  /// Where it stands when rules disagree.
  public var level: Level
  /// How well it is supported.
  public var evidence: Evidence
  /// Author and year.
  public var source: String
  /// The gain to expect: none, small, medium, large, in words.
  public var effect: String
  /// When not to follow it.
  public var contraindication: String
  /// The measurement that would refute it.
  public var falsifier: String

  /// Creates a card.
  public init(
    id: String, title: String, level: Level, evidence: Evidence, source: String, effect: String,
    contraindication: String, falsifier: String
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.evidence = evidence
    self.source = source
    self.effect = effect
    self.contraindication = contraindication
    self.falsifier = falsifier
  }
}
