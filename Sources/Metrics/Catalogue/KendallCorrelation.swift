internal import Predictions

/// Kendall's tau-b: pairs of rows in the same order less pairs in the opposite order.
public struct KendallCorrelation: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "kendall", aliases: ["kendalltau", "kendall_tau"],
    summary: "Pairs put in the right order less pairs put in the wrong one, ties allowed for.",
    formula: "(C - D) / sqrt(pairs untied in f * pairs untied in y)",
    tasks: [.regression, .count, .proportion], direction: .higherIsBetter, range: -1...1,
    reads: .points, functional: .ranking, isStepFunction: true, reference: "Kendall 1945")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when predictions or targets do not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVariation()
      return OrderedPairs(rows.predictions, rows.targets, rows.weights).tau
    }
  }
}
