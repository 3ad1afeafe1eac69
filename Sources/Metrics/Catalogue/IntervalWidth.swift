internal import Predictions

/// The mean width of the central interval, in units of the target.
///
/// A narrow interval is good only when it covers: read it beside ``CoverageError``.
public struct IntervalWidth: IntervalMetric {
  /// What is known of it before any data, at the default coverage.
  public static let card = MetricCard(
    name: "interval_width", aliases: ["mean_interval_width", "sharpness"],
    summary: "Mean width of the interval; good only where coverage_error is small.",
    formula: "mean(u - l)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .quantiles, functional: nil,
    targetPower: 1, reference: "Gneiting, Balabdaoui and Raftery 2007")
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
    .finite(rows.mean { lower, upper, _ in upper - lower }, otherwise: "the intervals are too wide")
  }
}
