internal import Predictions

/// The mean asymmetric squared error at a level; half the mse at level 0.5.
public struct ExpectileScore: PointMetric {
  /// What is known of it before any data, at the default level.
  public static let card = MetricCard(
    name: "expectile_score", aliases: ["expectile_loss", "asymmetric_squared_error"],
    summary: "Squared residuals, those above the prediction times q; expectile q is optimal.",
    formula: "mean(|q - (r < 0)| r^2), r = y - prediction",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter,
    range: 0...(.infinity), reads: .points, functional: .expectile(0.5), targetPower: 2,
    reference: "Newey and Powell 1987")
  private static let parameter = MetricParameter.level("expectile", default: 0.5)

  /// The level in (0, 1).
  public let expectile: Double

  /// Creates the metric at its default level.
  public init() { expectile = Self.parameter.defaultValue }

  /// Creates the metric at the `expectile` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    expectile = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this level.
  public var card: MetricCard {
    var card = Self.parameter.card(Self.card, at: expectile)
    card.functional = .expectile(expectile)
    return card
  }

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    let mean = rows.mean { prediction, target in
      let residual = target - prediction
      return (residual < 0 ? 1 - expectile : expectile) * residual * residual
    }
    return .finite(mean, otherwise: "the residuals are too large")
  }
}
