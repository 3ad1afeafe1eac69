internal import Predictions

/// The mean pinball loss at a level, in units of the target; half the mae at level 0.5.
public struct MeanPinballLoss: PointMetric {
  /// What is known of it before any data, at level 0.5.
  public static let card = MetricCard(
    name: "pinball_loss", aliases: ["mean_pinball_loss", "pinball", "quantile_loss"],
    summary: "Residuals above the prediction count q, those below 1 - q; quantile q is optimal.",
    formula: "mean(max(q r, (q - 1) r)), r = y - prediction",
    tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points,
    functional: .quantile(0.5), targetPower: 1, reference: "Koenker and Bassett 1978")

  /// The level q in (0, 1).
  public let quantile: Double

  /// Creates the metric at level 0.5.
  public init() { quantile = 0.5 }

  /// Creates the metric at a level.
  ///
  /// - Throws: `MetricError` for a level outside (0, 1).
  public init(quantile: Double) throws(MetricError) {
    guard quantile > 0, quantile < 1 else {
      throw MetricError(
        .outOfRange(
          metric: Self.card.name, parameter: "quantile", value: quantile,
          range: "between 0 and 1, both excluded"))
    }
    self.quantile = quantile
  }

  /// Creates the metric at the level `quantile`, 0.5 when it is left out.
  public init(parameters: [String: Double]) throws(MetricError) {
    if let unknown = parameters.keys.filter({ $0 != "quantile" }).min() {
      throw MetricError(
        .unknownParameter(metric: Self.card.name, parameter: unknown, known: ["quantile"]))
    }
    try self.init(quantile: parameters["quantile"] ?? 0.5)
  }

  /// The card at this level.
  public var card: MetricCard {
    guard quantile != 0.5 else { return Self.card }
    var card = Self.card
    card.name = "\(card.name)(quantile=\(quantile))"
    card.functional = .quantile(quantile)
    return card
  }

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    .finite(
      rows.mean { max(quantile * ($1 - $0), (quantile - 1) * ($1 - $0)) },
      otherwise: "the residuals are too large")
  }
}
