internal import Predictions

/// Lin's concordance: correlation, marked down for bias and for a wrong scale.
public struct ConcordanceCorrelation: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "concordance", aliases: ["ccc", "concordance_correlation", "lin_concordance"],
    summary: "Correlation that also wants the right level and spread; 1 is exact agreement.",
    formula: "2 Cov(f, y) / (Var f + Var y + (mean f - mean y)^2)",
    tasks: [.regression, .count, .proportion], direction: .higherIsBetter, range: -1...1,
    reads: .points, functional: nil, reference: "Lin 1989")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when predictions or targets do not vary.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireVariation()
      return WeightedCorrelation.concordance(rows.predictions, rows.targets, rows.weights)
    }
  }
}
