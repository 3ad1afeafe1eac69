internal import Predictions

/// The linear correlation of prediction and truth; blind to bias and scale.
public struct PearsonCorrelation: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "pearson", aliases: ["pearsonr", "pearson_correlation"],
    summary: "Linear correlation of prediction and truth; blind to bias and to scale.",
    formula: "Cov(f, y) / (sd f sd y)", tasks: [.regression, .count, .proportion],
    direction: .higherIsBetter, range: -1...1, reads: .points, functional: .ranking,
    reference: "Pearson 1895")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when predictions or targets do not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVariation()
      return WeightedCorrelation.pearson(rows.predictions, rows.targets, rows.weights)
    }
  }
}
