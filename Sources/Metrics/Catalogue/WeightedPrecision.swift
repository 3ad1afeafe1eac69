internal import Predictions

/// The mean precision over all classes in proportion to their rows.
public struct WeightedPrecision: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "precision_weighted", aliases: ["weighted_precision"],
    summary: "Mean over classes, by their rows, of how many decisions for them are right.",
    formula: "sum_k (n_k / n) hits_k / decided_k",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: 0...1,
    reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Sokolova and Lapalme 2009")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when a class that occurs is never decided for.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassAverage(rows, .weighted).value(
        { $0.decided > 0 ? $0.hits / $0.decided : nil }, otherwise: { "\($0) is never decided for" }
      )
    }
  }
}
