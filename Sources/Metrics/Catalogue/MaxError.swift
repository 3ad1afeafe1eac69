internal import Predictions

/// The largest absolute residual, in units of the target; one row decides.
public struct MaxError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "max_error", aliases: ["maximum_error", "linf"],
    summary: "Size of the worst residual: one row decides, whatever the weights above 0.",
    formula: "max(|r|)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points,
    functional: .other("mid-range"), isStepFunction: true, targetPower: 1,
    reference: "Laplace 1799")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    let worst = rows.residuals.reduce(0) { max($0, abs($1)) }
    return .finite(worst, otherwise: "the residuals are too large")
  }
}
