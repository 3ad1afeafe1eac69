internal import Predictions

/// The mean over pairs of classes of how well their own scores order the rows of the two.
public struct AreaUnderROCOneVersusOne: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "roc_auc_ovo", aliases: ["auc_ovo", "hand_till_m", "m_measure"],
    summary: "How well scores order each pair of classes, whatever their sizes; chance gives 0.5.",
    formula: "mean over pairs i < j of (AUC_i(i over j) + AUC_j(j over i)) / 2, ties counting half",
    tasks: [.multiclass], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, reference: "Hand and Till 2001")

  /// Creates the metric.
  public init() {}

  /// Returns the score over the pairs of classes that occur; undefined when that is only one class.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try ClassPairs(rows).mean { pairs, i, j in
        let first = pairs.area(i, over: j) { $0[i] }
        let second = pairs.area(j, over: i) { $0[j] }
        return first / 2 + second / 2
      }
    }
  }

  /// Says which classes were left out.
  public func notes(_ rows: ClassRows) -> [String] { rows.absenceNotes }
}
