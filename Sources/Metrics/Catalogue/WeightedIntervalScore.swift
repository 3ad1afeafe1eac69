internal import Predictions

/// The mean over levels of twice the pinball loss: the interval scores of central intervals and
/// the absolute error of the median, weighted so that many levels approach the CRPS.
///
/// With K intervals of tails a it is (|y - median| / 2 + sum a / 2 IS) / (K + 1/2) (Bracher, Ray,
/// Gneiting and Reich 2021). Its value depends on the levels, so that all predictions are judged at
/// the same ones: 0.05, 0.5 and 0.95, or by the parameter `levels` the 7 (0.025, 0.1, 0.25, 0.5 and
/// so on) or 23 of the forecast hubs. Laws have a quantile at each; predicted quantiles that lack
/// one are not scored.
public struct WeightedIntervalScore: QuantileMetric {
  /// What is known of it before any data, at 3 levels.
  public static let card = MetricCard(
    name: "weighted_interval_score", aliases: ["wis"],
    summary: "Median and intervals judged together; approaches the crps at 23 levels.",
    formula: "2 mean over levels of pinball", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .quantiles,
    functional: .quantiles([0.05, 0.5, 0.95]), targetPower: 1,
    reference: "Bracher, Ray, Gneiting and Reich 2021")

  /// The levels, ascending.
  public let levels: [Double]

  /// Creates the metric at 0.05, 0.5 and 0.95.
  public init() { levels = QuantileLevels.of(QuantileLevels.parameter.defaultValue) }

  /// Creates the metric at as many levels as `levels` says: 3, 7 or 23.
  ///
  /// - Throws: `MetricError` for another parameter or number.
  public init(parameters: [String: Double]) throws(MetricError) {
    levels = QuantileLevels.of(
      try QuantileLevels.parameter.value(in: parameters, of: Self.card.name))
  }

  /// The card at these levels.
  public var card: MetricCard {
    var card = QuantileLevels.parameter.card(Self.card, at: Double(levels.count))
    card.functional = .quantiles(levels)
    return card
  }

  /// Returns the score.
  public func score(_ rows: QuantileRows) -> MetricScore {
    let means = zip(rows.levels, rows.quantiles).map { level, quantiles in
      rows.weights.mean(
        of: zip(quantiles, rows.targets).map {
          2 * max(level * ($1 - $0), (level - 1) * ($1 - $0))
        })
    }
    return .finite(
      means.reduce(0) { $0 + $1 / Double(means.count) }, otherwise: "the residuals are too large")
  }
}
