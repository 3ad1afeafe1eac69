internal import Predictions

/// The sum of absolute residuals over the sum of absolute targets.
public struct WeightedAbsolutePercentageError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "wape", aliases: ["mad_mean_ratio", "weighted_absolute_percentage_error"],
    summary: "Total error as a share of the total; orders models of the same rows as mae does.",
    formula: "sum(|r|) / sum(|y|)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .median,
    reference: "Kolassa and Schuetz 2007")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when all targets are 0.
  public func score(_ rows: PointRows) -> MetricScore {
    let size = rows.weights.mean(of: rows.targets.map(abs))
    guard size > 0 else { return .undefined("all targets are 0") }
    return .finite(
      rows.mean { abs($0 - $1) } / size, otherwise: "the numbers are too large")
  }
}
