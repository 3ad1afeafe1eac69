internal import Predictions

/// The mean over classes of the share of their rows that were decided rightly.
public struct BalancedAccuracy: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "balanced_accuracy",
    aliases: ["balanced_accuracy_score", "macro_recall", "recall_macro"],
    summary: "Accuracy as if all classes were equally common; a constant scores 1/K.",
    formula: "mean_k(hits_k / rows_k), over the classes that occur",
    tasks: [.binary, .multiclass, .ordinal],
    direction: .higherIsBetter, range: 0...1, reads: .decisions, functional: .decision,
    isStepFunction: true, reference: "Brodersen et al. 2010")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur; undefined when that is only one.
  public func score(_ rows: ClassRows) -> MetricScore {
    let counts = DecisionCounts(rows)
    guard counts.present.count > 1 else { return .undefined("only one class is present") }
    let recalls = counts.present.map { counts.hits[$0] / counts.actual[$0] }
    return .value(recalls.reduce(0, +) / Double(recalls.count))
  }

  /// Says which classes were left out.
  public func notes(_ rows: ClassRows) -> [String] { rows.absenceNotes }
}
