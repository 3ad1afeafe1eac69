extension Goal.Purpose: LosslessStringConvertible {
  /// Reads `mean`, `median`, `quantile:0.9`, `expectile:0.9`, `probability`, `decision`, `ranking`
  /// or `interval`; levels lie between 0 and 1.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    let level = parts.count == 2 ? Double(parts[1]).flatMap { $0 > 0 && $0 < 1 ? $0 : nil } : nil
    switch (parts.first ?? "", parts.count, level) {
    case ("mean", 1, _): self = .mean
    case ("median", 1, _): self = .median
    case ("quantile", 2, let level?): self = .quantile(level)
    case ("expectile", 2, let level?): self = .expectile(level)
    case ("probability", 1, _): self = .probability
    case ("decision", 1, _): self = .decision
    case ("ranking", 1, _): self = .ranking
    case ("interval", 1, _): self = .interval
    default: return nil
    }
  }

  /// The text form, such as `quantile:0.9`.
  public var description: String {
    switch self {
    case .mean: "mean"
    case .median: "median"
    case .quantile(let level): "quantile:\(level)"
    case .expectile(let level): "expectile:\(level)"
    case .probability: "probability"
    case .decision: "decision"
    case .ranking: "ranking"
    case .interval: "interval"
    }
  }
}

extension Goal.Purpose: Codable {
  /// Reads the text form, such as `quantile:0.9`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let purpose = Goal.Purpose(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is no purpose")
    }
    self = purpose
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
