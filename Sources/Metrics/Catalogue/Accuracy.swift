internal import Predictions

/// The share of right decisions.
///
/// With one label a row it is also the micro average of precision, recall and F1 over all classes,
/// and the mean recall weighted by the rows of each class.
public struct Accuracy: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "accuracy",
    aliases: [
      "accuracy_score", "acc", "subset_accuracy", "f1_micro", "precision_micro", "recall_micro",
      "recall_weighted",
    ],
    summary: "Share of right decisions; high for a constant when one class is common.",
    formula: "mean([decision = y])", tasks: [.binary, .multiclass, .ordinal],
    direction: .higherIsBetter, range: 0...1, reads: .decisions, functional: .decision,
    isStepFunction: true, reference: "Finley 1884")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: ClassRows) -> MetricScore {
    let counts = DecisionCounts(rows)
    return .value(min(1, counts.hits.reduce(0, +) / counts.total))
  }
}
