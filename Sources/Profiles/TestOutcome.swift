/// The outcome of a test of a null hypothesis.
public struct TestOutcome: Sendable, Codable, Hashable {
  /// The test statistic.
  public var statistic: Double
  /// The probability of a statistic at least so extreme where the hypothesis holds.
  public var pValue: Double

  enum CodingKeys: String, CodingKey {
    case statistic
    case pValue = "p_value"
  }

  /// Creates an outcome.
  public init(statistic: Double, pValue: Double) {
    self.statistic = statistic
    self.pValue = pValue
  }
}
