public import Profiles

/// A condition on profile and goal, and what follows from it.
public protocol Rule: Sendable {
  /// Identifier, evidence, source and falsifier.
  static var card: RuleCard { get }
  /// A profile and goal that fire the rule, and one that does not.
  static var examples: RuleExamples { get }
  init()
  /// Returns what the rule says, or `nil` when its condition does not hold.
  func finding(for profile: Profile, goal: Goal) -> Finding?
}

extension Rule {
  public var card: RuleCard { Self.card }
}

/// Situations that show when a rule fires.
public struct RuleExamples: Sendable {
  public var fires: Situation
  public var isSilent: Situation

  /// A profile and a goal.
  public struct Situation: Sendable {
    public var profile: Profile
    public var goal: Goal

    /// Creates a situation.
    public init(profile: Profile, goal: Goal) {
      self.profile = profile
      self.goal = goal
    }
  }

  /// Creates the pair.
  public init(fires: Situation, isSilent: Situation) {
    self.fires = fires
    self.isSilent = isSilent
  }
}

/// What is fixed about a rule.
public struct RuleCard: Sendable, Hashable, Codable {
  /// How well the rule is supported.
  public enum Evidence: String, Sendable, Codable, Hashable, CaseIterable {
    case theorem
    case strong
    case mixed
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
    case gate
    case goal
    case functional
    case distribution
    case feasibility
    case convenience
    case fallback

    public static func < (first: Level, second: Level) -> Bool { first.rawValue < second.rawValue }
  }

  /// A short identifier such as `heavy_symmetric_tails`.
  public var id: String
  /// The condition and the advice in one line.
  public var title: String
  public var level: Level
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
