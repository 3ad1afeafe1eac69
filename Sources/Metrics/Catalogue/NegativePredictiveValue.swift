internal import Predictions

/// The share of the rows decided for the negative class that belong to it.
public struct NegativePredictiveValue: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "negative_predictive_value", aliases: ["npv"],
    summary: "How many all-clears are right.",
    formula: "TN / (TN + FN)",
    tasks: [.binary], direction: .higherIsBetter, range: 0...1, reads: .decisions,
    functional: nil, isStepFunction: true, reference: "Altman and Bland 1994")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined where the negative class is never decided for.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let table = try rows.twoByTwo()
      return try TwoByTwo.share(
        table.trueNegative, table.falseNegative,
        otherwise: "the negative class is never decided for")
    }
  }
}
