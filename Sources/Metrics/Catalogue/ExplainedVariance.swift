internal import Predictions

/// The share of the variance of the target that remains when a constant bias is forgiven.
///
/// It ignores bias, so read it beside ``MeanBias`` only.
public struct ExplainedVariance: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "explained_variance", aliases: ["explained_variance_score"],
    summary: "Like r2, but blind to a constant bias: read it beside mean_bias only.",
    formula: "1 - Var(r) / Var(y)", tasks: [.regression, .count, .proportion],
    direction: .higherIsBetter, range: -(.infinity)...1, reads: .points, functional: nil,
    reference: "Wright 1921")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the target does not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVaryingTargets()
      let residuals = WeightedSpread(rows.residuals, rows.weights)
      let spread = WeightedSpread(rows.targets, rows.weights)
      let ratio = residuals.scale / spread.scale
      return 1 - residuals.variance / spread.variance * ratio * ratio
    }
  }
}
