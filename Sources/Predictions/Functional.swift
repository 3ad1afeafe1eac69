/// The property of the conditional law of the target that the minimiser of a loss estimates,
/// or that a metric rewards (Gneiting 2011).
public enum Functional: Sendable, Hashable, Codable {
  case mean
  case median
  /// The quantile at a level in (0, 1).
  case quantile(Double)
  /// The expectile at a level in (0, 1).
  case expectile(Double)
  /// exp(E ln Y), for log-scale losses.
  case geometricMean
  /// A robust centre that equals mean and median only when the noise is symmetric.
  case robustLocation
  /// The probability of each class.
  case probability
  /// The side of a decision only (sign of the score, or the largest score), no probability.
  case decision
  /// The order of the rows.
  case ranking
  /// The whole conditional law.
  case distribution
  /// The quantiles at several levels in (0, 1), ascending.
  case quantiles([Double])
  /// Another property of the law, named in words; no metric rewards exactly this.
  case other(String)
}

extension Functional: CustomStringConvertible {
  /// The functional in words, such as `quantile 0.9`.
  public var description: String {
    switch self {
    case .mean: "mean"
    case .median: "median"
    case .quantile(let level): "quantile \(level)"
    case .expectile(let level): "expectile \(level)"
    case .geometricMean: "geometric mean"
    case .robustLocation: "robust location"
    case .probability: "probability"
    case .decision: "decision"
    case .ranking: "ranking"
    case .distribution: "distribution"
    case .quantiles(let levels):
      "quantiles \(levels.map { "\($0)" }.joined(separator: ", "))"
    case .other(let name): name
    }
  }
}
