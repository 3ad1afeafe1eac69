internal import Predictions

/// The largest excess of the share of positives over the share of negatives among the highest scores.
///
/// One-sided, so that scores in the reversed order get 0 and not the praise of the right order.
public struct KolmogorovSmirnov: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "ks_statistic", aliases: ["ks", "kolmogorov_smirnov"],
    summary: "Best gap of recall and false alarms over all thresholds; the largest Youden J.",
    formula: "max_t (TPR(t) - FPR(t)), never below 0",
    tasks: [.binary], direction: .higherIsBetter, range: 0...1, reads: .scores,
    functional: .ranking, isStepFunction: true, reference: "Smirnov 1948")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when only one class is present.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let split = try rows.bothClasses()
      var (positive, negative, largest) = (0.0, 0.0, 0.0)
      for step in split.steps {
        positive += step.positive / split.positive
        negative += step.negative / split.negative
        largest = max(largest, positive - negative)
      }
      return min(1, largest)
    }
  }
}
