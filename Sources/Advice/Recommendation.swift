/// A recommended loss.
public struct Recommendation: Sendable, Codable, Hashable {
  /// 1 for the first choice.
  public var rank: Int
  /// The loss by its catalogue name.
  public var loss: String
  /// Its parameters, in units of the target where they have units.
  public var parameters: [String: Double]
  /// How the parameters were set from the data.
  public var parameterRule: String?
  /// How strongly it is recommended.
  public var verdict: Verdict
  /// Probability that it beats or ties the default, within the ROPE, on the goal's metric.
  public var confidence: Double
  /// Identifiers of the rules that speak for it.
  public var rules: [String]
  /// One line: why, with the numbers that decided.
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
