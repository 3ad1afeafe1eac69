// Fields that the JSON interface promises are written as null rather than left out.

extension DecisionAdvice {
  enum CodingKeys: String, CodingKey {
    case threshold, rule
  }

  /// Writes both fields, as null when absent.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(threshold, forKey: .threshold)
    try container.encode(rule, forKey: .rule)
  }
}

extension Recommendation {
  /// Writes all fields; `parameter_rule` as null when absent.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rank, forKey: .rank)
    try container.encode(loss, forKey: .loss)
    try container.encode(parameters, forKey: .parameters)
    try container.encode(parameterRule, forKey: .parameterRule)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(rules, forKey: .rules)
    try container.encode(reason, forKey: .reason)
    try container.encode(effect, forKey: .effect)
    try container.encode(calls, forKey: .calls)
  }
}
