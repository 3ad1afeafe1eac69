internal import Predictions

/// The harmonic mean of precision and recall: of class 1 of two, or the mean over more classes.
public struct F1Score: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "f1", aliases: ["f1_score", "f_measure"],
    summary: "Balance of false alarms and misses of a class; true negatives do not count.",
    formula: "2 TP / (2 TP + FP + FN); more than two classes: the mean over classes (macro)",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "van Rijsbergen 1979")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur or were decided; undefined when none does.
  public func score(_ rows: ClassRows) -> MetricScore {
    let counts = DecisionCounts(rows)
    let classes = rows.classCount == 2 ? 1..<2 : 0..<rows.classCount
    let values = classes.compactMap { k -> Double? in
      let sum = counts.actual[k] + counts.decided[k]
      return sum > 0 ? 2 * counts.hits[k] / sum : nil
    }
    guard !values.isEmpty else {
      return .undefined("the positive class neither occurs nor is decided for")
    }
    return .value(values.reduce(0, +) / Double(values.count))
  }
}
