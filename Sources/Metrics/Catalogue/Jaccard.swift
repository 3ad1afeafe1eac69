internal import Predictions

/// The overlap of the rows of a class and the rows decided for it: of class 1 of two, or the mean over classes.
///
/// Rows have one label each, so this is the overlap over rows of a class, not the overlap of the
/// label sets of a row.
public struct Jaccard: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "jaccard", aliases: ["jaccard_score", "iou", "jaccard_index"],
    summary: "Overlap of the class and the alarms; orders models as F1 does for two classes.",
    formula: "TP / (TP + FP + FN); more than two classes: the mean over classes (macro)",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Jaccard 1912")

  /// Creates the metric.
  public init() {}

  /// Returns the score; 1 when class 1 of two neither occurs nor is decided for.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassAverage(rows, .positiveOrMacro).value(
        { tally in
          let union = tally.actual + tally.decided - tally.hits
          return union > 0 ? tally.hits / union : 1
        }, otherwise: { "\($0) does not occur" })
    }
  }

  /// Says when the value is a convention.
  public func notes(_ rows: ClassRows) -> [String] {
    let counts = DecisionCounts(rows)
    let isEmpty = rows.classCount == 2 && counts.actual[1] + counts.decided[1] <= 0
    return isEmpty ? ["1 by convention: the positive class neither occurs nor is decided for"] : []
  }
}
