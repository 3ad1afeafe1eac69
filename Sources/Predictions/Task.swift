/// What kind of target is to be predicted.
public enum Task: String, Sendable, Codable, CaseIterable, Hashable {
  case regression
  case count
  case proportion
  case binary
  case multiclass
  case ordinal

  /// Whether the target is a class (two, several, or ordered) rather than a number.
  public var isClassification: Bool {
    switch self {
    case .regression, .count, .proportion: false
    case .binary, .multiclass, .ordinal: true
    }
  }
}

/// The values that a numeric target can take.
public enum Support: String, Sendable, Codable, CaseIterable, Hashable {
  case real
  case nonnegative
  case positive
}
