internal import Predictions

/// The median absolute residual, in units of the target.
public struct MedianAbsoluteError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "medae", aliases: ["median_absolute_error"],
    summary: "Size of the middle residual; blind to the worse half, so no loss aims at it.",
    formula: "median(|r|)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: nil,
    isStepFunction: true, targetPower: 1, reference: "Hampel 1974")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    .finite(
      rows.weights.median(of: rows.residuals.map(abs)), otherwise: "the residuals are too large")
  }
}
