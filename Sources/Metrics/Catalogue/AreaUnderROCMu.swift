internal import Predictions

/// The mean over pairs of classes of how well the difference of their scores orders the rows of the two.
public struct AreaUnderROCMu: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "auc_mu", aliases: ["roc_auc_mu"],
    summary: "How well score differences order each pair of classes; 1 when every pair is ordered.",
    formula: "mean over pairs i < j of P(d+ > d-) + P(d+ = d-) / 2, d = s_i - s_j",
    tasks: [.multiclass], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, reference: "Kleiman and Page 2019")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the pairs of classes that occur; undefined when that is only one class.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassPairs(rows).mean { pairs, i, j in pairs.area(i, over: j) { $0[i] - $0[j] } }
    }
  }

  /// Says which classes were left out.
  public func notes(_ rows: ClassRows) -> [String] { rows.absenceNotes }
}
