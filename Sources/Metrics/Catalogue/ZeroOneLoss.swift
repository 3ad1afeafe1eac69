internal import Predictions

/// The share of wrong decisions.
///
/// With one label a row it is also the Hamming loss; the share of wrong bits of label sets has no
/// place here.
public struct ZeroOneLoss: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "zero_one_loss",
    aliases: ["error_rate", "hamming_loss", "misclassification_rate", "merror"],
    summary: "Share of wrong decisions; low for a constant when one class is common.",
    formula: "mean([decision != y])",
    tasks: [.binary, .multiclass, .ordinal], direction: .lowerIsBetter, range: 0...1,
    reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Fisher 1936")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let counts = DecisionCounts(rows)
      return max(0, 1 - counts.hits.reduce(0, +) / counts.total)
    }
  }
}
