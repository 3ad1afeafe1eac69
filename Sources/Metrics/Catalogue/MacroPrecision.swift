internal import Predictions

/// The mean precision over all classes, both of two.
public struct MacroPrecision: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "precision_macro", aliases: ["macro_precision"],
    summary: "Mean over all classes of how many decisions for them are right.",
    formula: "mean_k(hits_k / decided_k)",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: 0...1,
    reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Yang 1999")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when a class that occurs is never decided for.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassAverage(rows, .macro).value(
        { $0.decided > 0 ? $0.hits / $0.decided : nil }, otherwise: { "\($0) is never decided for" }
      )
    }
  }
}
