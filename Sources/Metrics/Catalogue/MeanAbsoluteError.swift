internal import Predictions

/// The mean absolute residual, in units of the target.
public struct MeanAbsoluteError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "mae", aliases: ["mean_absolute_error", "l1"],
    summary: "Mean size of the residuals, each in proportion; the median is optimal.",
    formula: "mean(|r|)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .median,
    targetPower: 1, reference: "Laplace 1774")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    .finite(rows.mean { abs($0 - $1) }, otherwise: "the residuals are too large")
  }
}
