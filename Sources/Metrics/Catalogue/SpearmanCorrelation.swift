internal import Predictions

/// The correlation of the ranks of prediction and truth; ties share the mean of their ranks.
public struct SpearmanCorrelation: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "spearman", aliases: ["spearmanr", "spearman_rho", "rank_correlation"],
    summary: "Correlation of ranks: how well the predictions put the rows in order.",
    formula: "Pearson correlation of ranks, ties averaged",
    tasks: [.regression, .count, .proportion], direction: .higherIsBetter, range: -1...1,
    reads: .points, functional: .ranking, isStepFunction: true, reference: "Spearman 1904")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when predictions or targets do not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVariation()
      return WeightedCorrelation.pearson(
        rows.weights.ranks(of: rows.predictions), rows.weights.ranks(of: rows.targets),
        rows.weights)
    }
  }
}
