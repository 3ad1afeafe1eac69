public import Losses

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
  /// The metric that it proposes.
  public var metric: String?
  /// Metrics to watch beside it.
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
