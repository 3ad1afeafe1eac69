internal import Predictions

/// How far the shares of outcomes below the quantiles are from their levels, on average.
///
/// Calibrated quantiles have P(y < q) <= level <= P(y <= q); the distance to that range is the
/// error of a level, which for continuous laws is the distance of the distribution of the
/// probability integral transform (PIT) to the uniform one. Laws and quantiles are judged at
/// the same levels: 0.05, 0.5 and 0.95, or 7 or 23 by the parameter `levels`.
public struct QuantileCalibrationError: QuantileMetric {
  /// What is known of it before any data, at 3 levels.
  public static let card = MetricCard(
    name: "quantile_calibration_error", aliases: ["pit_calibration_error"],
    summary: "Distance of the shares of outcomes below quantiles to the levels; no sharpness.",
    formula: "mean over levels of max(0, mean(y < q) - level, level - mean(y <= q))",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter, range: 0...1,
    reads: .quantiles, functional: nil, isStepFunction: true,
    reference: "Kuleshov, Fenner and Ermon 2018")

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
    QuantileLevels.parameter.card(Self.card, at: Double(levels.count))
  }

  /// Returns the score.
  public func score(_ rows: QuantileRows) -> MetricScore {
    let errors = zip(rows.levels, rows.quantiles).map { level, quantiles in
      let below = rows.weights.mean(of: zip(rows.targets, quantiles).map { $0 < $1 ? 1 : 0 })
      let upTo = rows.weights.mean(of: zip(rows.targets, quantiles).map { $0 <= $1 ? 1 : 0 })
      return max(0, below - level, level - upTo)
    }
    return .value(errors.reduce(0, +) / Double(errors.count))
  }
}
