internal import Predictions

/// The share of the variance of the target that the predictions explain.
public struct RSquared: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "r2", aliases: ["r2_score", "r_squared", "coefficient_of_determination"],
    summary: "Share of the squared deviations from the mean of these rows that is explained.",
    formula: "1 - sum(r^2) / sum((y - mean y)^2)", tasks: [.regression, .count, .proportion],
    direction: .higherIsBetter, range: -(.infinity)...1, reads: .points, functional: .mean,
    reference: "Wright 1921")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the target does not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    let counted = rows.targets.indices.filter { rows.weights[$0] > 0 }
    guard let first = counted.first,
      counted.contains(where: { rows.targets[$0] != rows.targets[first] })
    else { return .undefined("the target does not vary") }
    let mean = rows.weights.mean(of: rows.targets)
    let deviations = rows.targets.map { $0 - mean }
    let scale = deviations.reduce(0) { max($0, abs($1)) }
    let error = rows.weights.mean(of: rows.residuals.map { ($0 / scale) * ($0 / scale) })
    let spread = rows.weights.mean(of: deviations.map { ($0 / scale) * ($0 / scale) })
    return .finite(1 - error / spread, otherwise: "the residuals are too large")
  }
}
