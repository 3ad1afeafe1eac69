public import Predictions

/// How far the share of outcomes inside the central interval is from the nominal one.
///
/// The nominal share is best and either side is worse, so the metric is the distance to it: a
/// lower one is better, as the typed direction says. ``covered(_:against:)`` is the share itself.
public struct CoverageError: IntervalMetric {
  /// What is known of it before any data, at the default coverage.
  public static let card = MetricCard(
    name: "coverage_error", aliases: ["coverage", "picp_error"],
    summary: "Distance of the share of outcomes inside the interval to the nominal share.",
    formula: "|mean(l <= y <= u) - coverage|", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...1, reads: .quantiles, functional: nil,
    isStepFunction: true, reference: "Christoffersen 1998")
  private static let parameter = MetricParameter.level("coverage", default: 0.9)

  /// The share of outcomes that the interval is to hold, in (0, 1).
  public let coverage: Double

  /// Creates the metric at its default coverage.
  public init() { coverage = Self.parameter.defaultValue }

  /// Creates the metric at the `coverage` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    coverage = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this coverage.
  public var card: MetricCard { Self.parameter.card(Self.card, at: coverage) }

  /// Returns the score.
  public func score(_ rows: IntervalRows) -> MetricScore {
    .value(abs(rows.covered - coverage))
  }

  /// Returns the share of outcomes inside the interval, ends included (PICP), in [0, 1].
  public func covered(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try IntervalRows(prediction, truth, coverage: coverage, card: card).covered
    }
  }
}
