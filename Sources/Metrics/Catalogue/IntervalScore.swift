internal import Predictions

/// The width of the central interval, plus a penalty for outcomes outside of it.
///
/// The two quantiles at its ends are optimal together.
public struct IntervalScore: IntervalMetric {
  /// What is known of it before any data, at the default coverage.
  public static let card = MetricCard(
    name: "interval_score", aliases: ["winkler_score", "winkler"],
    summary: "Width of the interval plus a penalty for misses; its two quantiles are optimal.",
    formula: "mean(u - l + 2/a (l - y)+ + 2/a (y - u)+), a = 1 - coverage",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter,
    range: 0...(.infinity), reads: .quantiles, functional: .quantiles([0.05, 0.95]),
    targetPower: 1, reference: "Winkler 1972")
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
  public var card: MetricCard {
    var card = Self.parameter.card(Self.card, at: coverage)
    card.functional = .quantiles(CentralInterval.levels(coverage: coverage))
    return card
  }

  /// Returns the score.
  public func score(_ rows: IntervalRows) -> MetricScore {
    let penalty = 2 / (1 - coverage)
    let mean = rows.mean { lower, upper, target in
      upper - lower + penalty * (max(lower - target, 0) + max(target - upper, 0))
    }
    return .finite(mean, otherwise: "the intervals are too wide")
  }
}
