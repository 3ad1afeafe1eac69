internal import Predictions

/// The share of the rows of a class that are decided for it: of class 1 of two, or the mean over classes.
public struct Recall: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "recall", aliases: ["recall_score", "sensitivity", "true_positive_rate", "tpr"],
    summary: "How many rows of the class are found; deciding for all rows makes it 1.",
    formula: "TP / (TP + FN); more than two classes: the mean over classes (macro)",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Kent et al. 1955")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur; undefined without rows of class 1 of two.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let counts = DecisionCounts(rows)
      let classes = rows.classCount == 2 ? [1] : counts.present
      guard classes.allSatisfy({ counts.actual[$0] > 0 }) else {
        throw Undefined("the positive class is not present")
      }
      return min(
        1, classes.reduce(0) { $0 + counts.hits[$1] / counts.actual[$1] } / Double(classes.count))
    }
  }
}
