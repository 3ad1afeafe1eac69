internal import Predictions

/// The root of the mean squared residual of log1p: a typical ratio, where the target is large.
///
/// The geometric mean of 1 + y, less 1, is optimal.
public struct RootMeanSquaredLogError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "rmsle", aliases: ["root_mean_squared_log_error"],
    summary: "Typical residual on the log1p scale; rewards the geometric mean, not the mean.",
    formula: "sqrt(mean((ln(1 + y) - ln(1 + f))^2))", tasks: [.regression, .count],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points,
    functional: .geometricMean, reference: "Tofallis 2015")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined unless all targets and predictions are above -1.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in try rows.logError().squareRoot() }
  }
}
