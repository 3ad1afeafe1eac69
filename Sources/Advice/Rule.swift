public import Profiles

/// A condition on profile and goal, and what follows from it.
public protocol Rule: Sendable {
  /// Identifier, evidence, source and falsifier.
  static var card: RuleCard { get }
  /// A profile and goal that fire the rule, and one that does not.
  static var examples: RuleExamples { get }
  /// Creates the rule, which holds no state.
  init()
  /// Returns what the rule says, or `nil` when its condition does not hold.
  func finding(for profile: Profile, goal: Goal) -> Finding?
}

extension Rule {
  /// Identifier, evidence, source and falsifier.
  public var card: RuleCard { Self.card }
}
