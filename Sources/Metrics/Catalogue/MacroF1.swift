internal import Predictions

/// The mean F1 over all classes, both of two.
public struct MacroF1: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "f1_macro", aliases: ["macro_f1"],
    summary: "Mean F1 over all classes, each as important as the others.",
    formula: "mean_k(2 hits_k / (n_k + decided_k))",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: 0...1,
    reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Yang 1999")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur or were decided for.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassAverage(rows, .macro).value(
        { 2 * $0.hits / ($0.actual + $0.decided) }, otherwise: { "\($0) does not occur" })
    }
  }
}
