internal import Predictions

/// The mean F1 over all classes in proportion to their rows.
public struct WeightedF1: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "f1_weighted", aliases: ["weighted_f1"],
    summary: "Mean F1 over all classes, by their rows.",
    formula: "sum_k (n_k / n) 2 hits_k / (n_k + decided_k)",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: 0...1,
    reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Sokolova and Lapalme 2009")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassAverage(rows, .weighted).value(
        { 2 * $0.hits / ($0.actual + $0.decided) }, otherwise: { "\($0) does not occur" })
    }
  }
}
