internal import Predictions

/// The share of true alarms less that of false ones at the odds of a probability threshold.
///
/// A decision-maker who acts from a risk of t on takes a false alarm for t / (1 - t) of a miss.
/// Acting on none has net benefit 0; the best is the share of positives.
public struct NetBenefit: ClassMetric {
  /// What is known of it before any data, at threshold 0.5.
  public static let card = MetricCard(
    name: "net_benefit", aliases: ["decision_curve"],
    summary: "True alarms less false ones at the odds of the threshold; none acted on gives 0.",
    formula: "TP / n - FP / n t / (1 - t), alarm where p >= t",
    tasks: [.binary], direction: .higherIsBetter, range: -(.infinity)...1, reads: .probabilities,
    functional: .decision, isStepFunction: true, bestDependsOnRows: true,
    reference: "Vickers and Elkin 2006")

  private static let parameter = MetricParameter.level("threshold", default: 0.5)

  /// The probability in (0, 1) from which one acts.
  public let threshold: Double

  /// Creates the metric at threshold 0.5.
  public init() { threshold = Self.parameter.defaultValue }

  /// Creates the metric at a threshold, 0.5 when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    threshold = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this threshold.
  public var card: MetricCard { Self.parameter.card(Self.card, at: threshold) }

  /// Returns the score; undefined without probabilities.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let probabilities = try rows.probabilities()
      try rows.requireTwoClasses()
      let odds = threshold / (1 - threshold)
      return rows.weights.mean(
        of: rows.labels.enumerated().map { row, label in
          guard probabilities[2 * row + 1] >= threshold else { return 0 }
          return label == 1 ? 1 : -odds
        })
    }
  }
}
