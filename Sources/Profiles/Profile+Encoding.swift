// Fields that the JSON interface promises are written as null rather than left out.

extension TargetProfile {
  /// Writes all fields; `support`, `question`, `shape` and the rest as null when absent.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(task, forKey: .task)
    try container.encode(support, forKey: .support)
    try container.encode(taskProbabilities, forKey: .taskProbabilities)
    try container.encode(taskEvidence, forKey: .taskEvidence)
    try container.encode(question, forKey: .question)
    try container.encode(count, forKey: .count)
    try container.encode(missing, forKey: .missing)
    try container.encode(distinct, forKey: .distinct)
    try container.encode(shape, forKey: .shape)
    try container.encode(classCounts, forKey: .classCounts)
    try container.encode(positiveLabel, forKey: .positiveLabel)
    try container.encode(classShape, forKey: .classShape)
    try container.encode(order, forKey: .order)
    try container.encode(repeats, forKey: .repeats)
  }
}

extension ProfileWarning {
  enum CodingKeys: String, CodingKey {
    case code, severity, message, column, line
  }

  /// Writes all fields; `column` and `line` as null when absent.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(severity, forKey: .severity)
    try container.encode(message, forKey: .message)
    try container.encode(column, forKey: .column)
    try container.encode(line, forKey: .line)
  }
}

extension Profile {
  enum CodingKeys: String, CodingKey {
    case schema, dataset, target, residuals, classes, features, warnings, sampled
  }

  /// Writes all fields; `residuals`, `classes` and `sampled` as null when absent.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(dataset, forKey: .dataset)
    try container.encode(target, forKey: .target)
    try container.encode(residuals, forKey: .residuals)
    try container.encode(classes, forKey: .classes)
    try container.encode(features, forKey: .features)
    try container.encode(warnings, forKey: .warnings)
    try container.encode(sampled, forKey: .sampled)
  }
}
