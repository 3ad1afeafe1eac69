internal import Predictions

/// The skill of the Tweedie deviance over the best constant, the mean.
///
/// The mean is that of the training targets where they are known, and else of these rows.
public struct D2TweedieDeviance: PointMetric {
  /// What is known of it before any data, at the default power.
  public static let card = MetricCard(
    name: "d2_tweedie", aliases: ["d2_tweedie_score", "d2_tweedie_deviance"],
    summary: "Share of the Tweedie deviance of the constant mean that the predictions save.",
    formula: "1 - deviance_p(y, f) / deviance_p(y, mean y)",
    tasks: [.regression, .count], direction: .higherIsBetter, range: -(.infinity)...1,
    reads: .points, functional: .mean, reference: "Hastie, Tibshirani and Wainwright 2015")
  private static let parameter = MetricParameter(
    name: "power", defaultValue: 1.5, range: "that is at most 0 or at least 1, such as 1.5",
    isAllowed: TweedieDeviance.allows)

  /// The power p of the variance, at most 0 or at least 1.
  public let power: Double

  /// Creates the metric at its default power.
  public init() { power = Self.parameter.defaultValue }

  /// Creates the metric at the `power` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    power = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this power.
  public var card: MetricCard { Self.parameter.card(Self.card, at: power) }

  /// Returns the score; undefined outside the domain or when the mean makes no error.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let deviance = TweedieDeviance(power: power)
      try deviance.check(rows)
      let constant = try ConstantRows(rows).mean
      guard power == 0 || constant > 0 else { throw Undefined("the mean is not positive") }
      return try rows.skill(constant: constant) { deviance.value(mean: $0, target: $1) }
    }
  }
}
