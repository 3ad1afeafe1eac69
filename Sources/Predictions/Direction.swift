/// Which way a metric improves.
public enum Direction: String, Sendable, Codable, Hashable {
  case lowerIsBetter = "lower"
  case higherIsBetter = "higher"

  /// Returns whether `first` is strictly better than `second`.
  public func isBetter(_ first: Double, than second: Double) -> Bool {
    switch self {
    case .lowerIsBetter: first < second
    case .higherIsBetter: first > second
    }
  }

  /// Returns the score as a cost: unchanged where lower is better, negated otherwise.
  public func cost(_ score: Double) -> Double {
    self == .lowerIsBetter ? score : -score
  }
}
