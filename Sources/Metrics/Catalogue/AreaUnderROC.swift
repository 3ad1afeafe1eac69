internal import Predictions

/// The chance that a row of the class scores higher than another row, equal scores counting half.
public struct AreaUnderROC: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "roc_auc", aliases: ["auc", "auroc", "roc_auc_score", "roc_auc_ovr"],
    summary: "How well the scores order the classes, whatever the threshold; chance gives 0.5.",
    formula: "P(s+ > s-) + P(s+ = s-) / 2; more than two classes: each against the rest, mean",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, reference: "Hanley and McNeil 1982")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur; undefined when that is only one.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try OneVersusRest.average(rows, otherwise: "only one class is present", \.areaUnderROC)
    }
  }

  /// Says which classes were left out.
  public func notes(_ rows: ClassRows) -> [String] { rows.absenceNotes }
}
