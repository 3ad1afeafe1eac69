public import Profiles

/// Situations that show when a rule fires.
public struct RuleExamples: Sendable {
  /// A situation that fires the rule.
  public var fires: Situation
  /// A situation, as near as may be, that does not.
  public var isSilent: Situation

  /// A profile and a goal.
  public struct Situation: Sendable {
    /// What the data says.
    public var profile: Profile
    /// What the user says.
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
