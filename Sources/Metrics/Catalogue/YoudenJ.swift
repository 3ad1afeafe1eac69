internal import Predictions

/// The share of positive rows found less the share of negative rows alarmed.
public struct YoudenJ: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "youden_j", aliases: ["youden", "informedness", "bookmaker_informedness"],
    summary: "Recall and specificity together; 0 for chance and for a constant decision.",
    formula: "TP / (TP + FN) - FP / (FP + TN)",
    tasks: [.binary], direction: .higherIsBetter, range: -1...1, reads: .decisions,
    functional: .decision, isStepFunction: true, reference: "Youden 1950")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when only one class is present.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let table = try rows.twoByTwo()
      let reason = "only one class is present"
      let found = try TwoByTwo.share(table.truePositive, table.falseNegative, otherwise: reason)
      let alarmed = try TwoByTwo.share(table.falsePositive, table.trueNegative, otherwise: reason)
      return found - alarmed
    }
  }
}
