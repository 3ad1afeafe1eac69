internal import Predictions

/// The mean squared residual, in squared units of the target.
public struct MeanSquaredError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "mse", aliases: ["mean_squared_error", "l2"],
    summary: "Mean of the squared residuals; large ones count most, and the mean is optimal.",
    formula: "mean(r^2)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .mean,
    targetPower: 2, reference: "Gauss 1809")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    .finite(rows.mean { ($0 - $1) * ($0 - $1) }, otherwise: "the residuals are too large")
  }
}
