internal import Predictions

/// The root of the mean squared residual, in units of the target.
public struct RootMeanSquaredError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "rmse", aliases: ["root_mean_squared_error"],
    summary: "Typical size of the residuals; large ones count most, and the mean is optimal.",
    formula: "sqrt(mean(r^2))", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .mean,
    targetPower: 1, reference: "Gauss 1809")

  /// Creates the metric.
  public init() {}

  /// Returns the score; residuals are scaled by the largest, so that no square overflows.
  public func score(_ rows: PointRows) -> MetricScore {
    let residuals = rows.residuals
    let largest = residuals.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return .value(0) }
    let mean = rows.weights.mean(of: residuals.map { ($0 / largest) * ($0 / largest) })
    return .finite(largest * mean.squareRoot(), otherwise: "the residuals are too large")
  }
}
