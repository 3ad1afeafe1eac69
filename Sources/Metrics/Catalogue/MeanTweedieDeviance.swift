internal import Predictions

/// The mean deviance of the Tweedie laws, whose variance is the mean to a power.
///
/// Power 0 is the squared error, 1 Poisson, 2 gamma, 3 inverse Gaussian; between 1 and 2 lie the
/// laws of amounts with many zeros. Compare models at one power only.
public struct MeanTweedieDeviance: PointMetric {
  /// What is known of it before any data, at the default power.
  public static let card = MetricCard(
    name: "tweedie_deviance", aliases: ["mean_tweedie_deviance"],
    summary: "Squared residuals in proportion to a power of the mean; the mean is optimal.",
    formula: "2 mean(y^(2-p) / ((1-p)(2-p)) - y f^(1-p) / (1-p) + f^(2-p) / (2-p))",
    tasks: [.regression, .count], direction: .lowerIsBetter, range: 0...(.infinity),
    reads: .points, functional: .mean, reference: "Jorgensen 1987")
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

  /// Returns the score; undefined outside the domain of the power.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let deviance = TweedieDeviance(power: power)
      try deviance.check(rows)
      return rows.mean { deviance.value(mean: $0, target: $1) }
    }
  }
}
