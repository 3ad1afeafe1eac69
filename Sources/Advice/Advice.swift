public import Losses
public import Profiles

/// How strongly something is recommended.
public enum Verdict: String, Sendable, Codable, Hashable, CaseIterable {
  case must
  case prefer
  case `try`
  case `default`
  case ask
}

/// What one rule says of one situation.
public struct Finding: Sendable, Hashable {
  /// How strongly.
  public var verdict: Verdict
  /// The loss that it proposes, with the parameters that it sets; `nil` for a pure warning.
  public var loss: LossReference?
  /// How the parameters were set, with the numbers ("1.345 x residual scale 2.1").
  public var parameterRule: String?
  /// One line: why, with the numbers that decided.
  public var reason: String
  /// The metric that it proposes, and metrics to watch beside it.
  public var metric: String?
  public var guards: [String]
  /// A decision threshold on the probability of the positive class.
  public var threshold: Double?
  /// How to decide, in words.
  public var decision: String?
  /// Losses to avoid.
  public var avoid: [AvoidedLoss]
  /// What to ask the user.
  public var question: Question?

  /// Creates a finding.
  public init(
    verdict: Verdict, loss: LossReference? = nil, parameterRule: String? = nil, reason: String,
    metric: String? = nil, guards: [String] = [], threshold: Double? = nil,
    decision: String? = nil, avoid: [AvoidedLoss] = [], question: Question? = nil
  ) {
    self.verdict = verdict
    self.loss = loss
    self.parameterRule = parameterRule
    self.reason = reason
    self.metric = metric
    self.guards = guards
    self.threshold = threshold
    self.decision = decision
    self.avoid = avoid
    self.question = question
  }
}

/// A loss that should not be used here, and why.
public struct AvoidedLoss: Sendable, Codable, Hashable {
  public var loss: String
  public var reason: String

  /// Creates an entry.
  public init(loss: String, reason: String) {
    self.loss = loss
    self.reason = reason
  }
}

/// A question whose answer would change the advice.
public struct Question: Sendable, Codable, Hashable {
  /// The flag that answers it.
  public var flag: String
  public var text: String

  /// Creates a question.
  public init(flag: String, text: String) {
    self.flag = flag
    self.text = text
  }
}

/// The answer to "which loss, which metric, and why".
public struct Advice: Sendable, Codable, Hashable {
  public var schema = "losslab.advice/1"
  public var profile: Profile
  public var goal: Goal
  public var verdict: Verdict
  /// Best first; never empty for a target that can be trained.
  public var recommendations: [Recommendation]
  public var metric: MetricAdvice
  public var decision: DecisionAdvice
  public var avoid: [AvoidedLoss]
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

/// A recommended loss.
public struct Recommendation: Sendable, Codable, Hashable {
  public var rank: Int
  public var loss: String
  public var parameters: [String: Double]
  /// How the parameters were set from the data.
  public var parameterRule: String?
  public var verdict: Verdict
  /// Probability that it beats or ties the default, within the ROPE, on the goal's metric.
  public var confidence: Double
  /// Identifiers of the rules that speak for it.
  public var rules: [String]
  public var reason: String
  /// The gain to expect, in words.
  public var effect: String
  /// How each framework spells it, by framework name.
  public var calls: [String: String]

  enum CodingKeys: String, CodingKey {
    case rank, loss, parameters, verdict, confidence, rules, reason, effect, calls
    case parameterRule = "parameter_rule"
  }

  /// Creates a recommendation.
  public init(
    rank: Int, loss: String, parameters: [String: Double], parameterRule: String?,
    verdict: Verdict, confidence: Double, rules: [String], reason: String, effect: String,
    calls: [String: String]
  ) {
    self.rank = rank
    self.loss = loss
    self.parameters = parameters
    self.parameterRule = parameterRule
    self.verdict = verdict
    self.confidence = confidence
    self.rules = rules
    self.reason = reason
    self.effect = effect
    self.calls = calls
  }
}

/// The metric to judge by, and those to watch beside it.
public struct MetricAdvice: Sendable, Codable, Hashable {
  public var primary: String
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
