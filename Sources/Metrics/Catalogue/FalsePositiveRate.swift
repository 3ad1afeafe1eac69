internal import Predictions

/// The share of the rows of the negative class that raise a false alarm.
public struct FalsePositiveRate: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "false_positive_rate", aliases: ["fpr", "fall_out", "false_alarm_rate"],
    summary: "How many negative rows raise an alarm; deciding against all makes it 0.",
    formula: "FP / (FP + TN)",
    tasks: [.binary], direction: .lowerIsBetter, range: 0...1, reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Swets 1988")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined where the negative class is not present.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let table = try rows.twoByTwo()
      return try TwoByTwo.share(
        table.falsePositive, table.trueNegative, otherwise: "the negative class is not present")
    }
  }
}
