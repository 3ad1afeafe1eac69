internal import Predictions

/// The share of the variance of the target that the predictions explain.
///
/// The variance is about the mean of the training targets where they are known, so that the
/// constant that is compared with never saw these rows, and else about the mean of these rows, as
/// in scikit-learn.
public struct RSquared: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "r2", aliases: ["r2_score", "r_squared", "coefficient_of_determination"],
    summary: "Share of the squared deviations from the mean that the predictions explain.",
    formula: "1 - sum(r^2) / sum((y - mean y)^2)", tasks: [.regression, .count, .proportion],
    direction: .higherIsBetter, range: -(.infinity)...1, reads: .points, functional: .mean,
    reference: "Wright 1921")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the target does not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVaryingTargets()
      let mean = try ConstantRows(rows).mean
      let deviations = rows.targets.map { $0 - mean }
      let scale = deviations.reduce(0) { max($0, abs($1)) }
      let error = rows.weights.mean(of: rows.residuals.map { ($0 / scale) * ($0 / scale) })
      let spread = rows.weights.mean(of: deviations.map { ($0 / scale) * ($0 / scale) })
      return 1 - error / spread
    }
  }
}
