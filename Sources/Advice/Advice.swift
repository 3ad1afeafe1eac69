public import Profiles

/// The answer to "which loss, which metric, and why".
public struct Advice: Sendable, Codable, Hashable {
  /// The version of the JSON form.
  public var schema = "losslab.advice/1"
  /// What the data says.
  public var profile: Profile
  /// What the user says.
  public var goal: Goal
  /// The verdict on the first recommendation, or `ask` when a gate stands before it.
  public var verdict: Verdict
  /// Best first; never empty for a target that can be trained.
  public var recommendations: [Recommendation]
  /// The metric to judge by.
  public var metric: MetricAdvice
  /// How to turn predictions into decisions.
  public var decision: DecisionAdvice
  /// Losses that should not be used here, and why.
  public var avoid: [AvoidedLoss]
  /// At most three questions whose answers would change the advice, the weightiest first.
  public var questions: [Question]

  /// Creates advice.
  public init(
    profile: Profile, goal: Goal, verdict: Verdict, recommendations: [Recommendation],
    metric: MetricAdvice, decision: DecisionAdvice, avoid: [AvoidedLoss], questions: [Question]
  ) {
    self.profile = profile
    self.goal = goal
    self.verdict = verdict
    self.recommendations = recommendations
    self.metric = metric
    self.decision = decision
    self.avoid = avoid
    self.questions = questions
  }
}

/// The metric to judge by, and those to watch beside it.
public struct MetricAdvice: Sendable, Codable, Hashable {
  /// The metric to judge by, its catalogue name.
  public var primary: String
  /// Metrics to watch beside it.
  public var guards: [String]

  /// Creates metric advice.
  public init(primary: String, guards: [String]) {
    self.primary = primary
    self.guards = guards
  }
}

/// How to turn predictions into decisions.
public struct DecisionAdvice: Sendable, Codable, Hashable {
  /// The probability of the positive class from which to act; `nil` when none is needed.
  public var threshold: Double?
  /// How to decide, in words; `nil` when there is nothing to decide.
  public var rule: String?

  /// Creates decision advice.
  public init(threshold: Double?, rule: String?) {
    self.threshold = threshold
    self.rule = rule
  }
}
