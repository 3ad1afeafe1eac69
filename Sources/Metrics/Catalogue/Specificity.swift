internal import Predictions

/// The share of the rows of the negative class that are decided for it.
public struct Specificity: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "specificity", aliases: ["true_negative_rate", "tnr", "selectivity"],
    summary: "How many negative rows are left alone; deciding against all makes it 1.",
    formula: "TN / (TN + FP)",
    tasks: [.binary], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Yerushalmy 1947")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined where the negative class is not present.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let table = try rows.twoByTwo()
      return try TwoByTwo.share(
        table.trueNegative, table.falsePositive, otherwise: "the negative class is not present")
    }
  }
}
