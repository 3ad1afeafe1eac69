internal import Predictions

/// The mean precision over the recalls that lowering the threshold reaches.
public struct AveragePrecision: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "average_precision", aliases: ["ap", "average_precision_score", "pr_auc", "aucpr"],
    summary: "Area under the steps of precision over recall; chance gives the class's share.",
    formula: "sum_n (R_n - R_{n-1}) P_n; more than two classes: each against the rest, mean",
    tasks: [.binary, .multiclass], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, reference: "Davis and Goadrich 2006")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the classes that occur; undefined without rows of class 1 of two.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try OneVersusRest.average(rows, otherwise: "the positive class is not present") { split in
        guard split.positive > 0 else { return nil }
        var (hits, all, area) = (0.0, 0.0, 0.0)
        for step in split.steps {
          hits += step.positive
          all += step.positive + step.negative
          if step.positive > 0 { area += step.positive * (hits / all) }
        }
        return min(1, area / split.positive)
      }
    }
  }

  /// Says which classes were left out.
  public func notes(_ rows: ClassRows) -> [String] {
    rows.classCount == 2 ? [] : rows.absenceNotes
  }
}
