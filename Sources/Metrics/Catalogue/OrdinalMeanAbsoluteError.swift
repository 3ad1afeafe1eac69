internal import Predictions

/// The mean number of classes between decision and truth.
public struct OrdinalMeanAbsoluteError: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "ordinal_mae", aliases: ["rank_mae", "ordinal_mean_absolute_error"],
    summary: "Mean distance of the decided class in steps of the order; the median is optimal.",
    formula: "mean(|decision - y|)", tasks: [.ordinal], direction: .lowerIsBetter,
    range: 0...(.infinity), reads: .decisions, functional: .median, isStepFunction: true,
    reference: "Baccianella, Esuli and Sebastiani 2009")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: ClassRows) -> MetricScore {
    let distances = zip(rows.prediction.decisions, rows.labels).map { Double(abs($0 - $1)) }
    return .value(rows.weights.mean(of: distances))
  }
}
