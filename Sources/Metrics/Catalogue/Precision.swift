internal import Predictions

/// The share of the rows decided for a class that belong to it: of class 1 of two, or the mean over classes.
public struct Precision: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "precision", aliases: ["precision_score", "positive_predictive_value", "ppv"],
    summary: "How many alarms are right; deciding for few sure rows makes it high.",
    formula: "TP / (TP + FP); more than two classes: the mean over classes (macro)",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Kent et al. 1955")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the class, or one that occurs, is never decided for.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassAverage(rows, .positiveOrMacro).value(
        { $0.decided > 0 ? $0.hits / $0.decided : nil }, otherwise: { "\($0) is never decided for" }
      )
    }
  }
}
