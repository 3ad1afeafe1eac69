internal import Predictions

/// The Gini index of the Lorenz curve ordered by prediction, over that of the perfect order.
///
/// Rows with equal predictions share the middle of their places. 1 is the perfect order, 0 none
/// (a constant prediction), -1 the reverse. Insurance judges by it how well a tariff tells good risks
/// from bad.
public struct GiniIndex: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "gini", aliases: ["normalized_gini", "normalised_gini", "ordered_lorenz"],
    summary: "How well the predictions put the amounts in order, as insurers measure it.",
    formula: "Cov(y, rank f) / Cov(y, rank y), ties averaged",
    tasks: [.regression, .count, .proportion], direction: .higherIsBetter, range: -1...1,
    reads: .points, functional: .ranking, isStepFunction: true,
    reference: "Frees, Meyers and Cummings 2011")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the target does not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVaryingTargets()
      let deviations = WeightedSpread(rows.targets, rows.weights).deviations
      func covariance(_ order: [Double]) -> Double {
        rows.weights.mean(
          of: zip(deviations, rows.weights.ranks(of: order)).map { $0 * ($1 - 0.5) })
      }
      return min(max(covariance(rows.predictions) / covariance(rows.targets), -1), 1)
    }
  }
}
