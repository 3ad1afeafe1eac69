internal import Predictions

/// The skill of the mean pinball loss over the best constant, the quantile at that level.
///
/// The quantile is that of the training targets where they are known, and else of these rows.
public struct D2PinballLoss: PointMetric {
  /// What is known of it before any data, at the default level.
  public static let card = MetricCard(
    name: "d2_pinball", aliases: ["d2_pinball_score", "d2_pinball_loss"],
    summary: "Share of the pinball loss of the constant quantile that the predictions save.",
    formula: "1 - pinball(y, f) / pinball(y, quantile q of y)",
    tasks: [.regression, .count, .proportion], direction: .higherIsBetter,
    range: -(.infinity)...1, reads: .points, functional: .quantile(0.5),
    reference: "Koenker and Machado 1999")
  private static let parameter = MetricParameter.level("quantile", default: 0.5)

  /// The level in (0, 1).
  public let quantile: Double

  /// Creates the metric at its default level.
  public init() { quantile = Self.parameter.defaultValue }

  /// Creates the metric at the `quantile` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    quantile = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this level.
  public var card: MetricCard {
    var card = Self.parameter.card(Self.card, at: quantile)
    card.functional = .quantile(quantile)
    return card
  }

  /// Returns the score; undefined when the constant makes no error.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let reference = try ConstantRows(rows)
      let constant = reference.weights.quantile(quantile, of: reference.targets)
      return try rows.skill(constant: constant) {
        max(quantile * ($1 - $0), (quantile - 1) * ($1 - $0))
      }
    }
  }
}
