internal import Predictions

/// The correlation of decisions and classes, for any number of classes.
public struct MatthewsCorrelation: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "mcc", aliases: ["matthews", "matthews_corrcoef", "phi_coefficient"],
    summary: "Correlation of decision and class; 0 for chance and for a constant decision.",
    formula: "(c s - sum_k p_k t_k) / sqrt((s^2 - sum_k p_k^2)(s^2 - sum_k t_k^2))",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: -1...1, reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Matthews 1975; Gorodkin 2004")

  /// Creates the metric.
  public init() {}

  /// Returns the score; 0 when one class is always decided, undefined when only one occurs.
  public func score(_ rows: ClassRows) -> MetricScore {
    let counts = DecisionCounts(rows)
    guard counts.present.count > 1 else { return .undefined("only one class is present") }
    guard counts.decided.filter({ $0 > 0 }).count > 1 else { return .value(0) }
    // Shares of the rows, so that no product of weights overflows.
    let hits = counts.hits.reduce(0, +) / counts.total
    let actual = counts.actual.map { $0 / counts.total }
    let decided = counts.decided.map { $0 / counts.total }
    let covariance = hits - zip(actual, decided).reduce(0) { $0 + $1.0 * $1.1 }
    let spread = { (shares: [Double]) in 1 - shares.reduce(0) { $0 + $1 * $1 } }
    let correlation = covariance / (spread(actual) * spread(decided)).squareRoot()
    return .finite(
      min(max(correlation, -1), 1), otherwise: "nearly all weight is on one class")
  }

  /// Says when the value is a convention.
  public func notes(_ rows: ClassRows) -> [String] {
    let counts = DecisionCounts(rows)
    guard counts.present.count > 1, counts.decided.count(where: { $0 > 0 }) == 1 else { return [] }
    return ["0 by convention: one class is always decided"]
  }
}
