internal import Predictions

/// The mean over levels of twice the pinball loss: the interval scores of all central intervals and
/// the median, weighted so that many levels approach the CRPS.
///
/// Laws are read at the 23 levels of the forecast hubs.
public struct WeightedIntervalScore: QuantileMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "weighted_interval_score", aliases: ["wis"],
    summary: "All quantiles judged together; approaches the crps as levels are added.",
    formula: "2 mean over levels of pinball", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .quantiles,
    functional: .distribution, targetPower: 1,
    reference: "Bracher, Ray, Gneiting and Reich 2021")

  /// Creates the metric.
  public init() {}

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
