public import Predictions

/// The size of the relative error of the total: calibration in the large.
///
/// 0 is best and either sign is worse, so the metric is the absolute value: a lower one is better,
/// as the typed direction says. ``signed(_:against:)`` keeps the sign.
public struct RelativeBias: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "relative_bias", aliases: ["calibration_in_the_large"],
    summary: "How far the predicted total is from the true one, as a share of it.",
    formula: "|sum(f) / sum(y) - 1|", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .mean,
    reference: "Cox 1958")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when the targets sum to 0.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in abs(try RelativeBias.signed(rows)) }
  }

  /// Returns sum(f) / sum(y) - 1: above 0 when the predicted total is too high.
  public func signed(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try RelativeBias.signed(PointRows(prediction, truth, card: card))
    }
  }

  private static func signed(_ rows: PointRows) throws(Undefined) -> Double {
    let mean = rows.weights.mean(of: rows.targets)
    // What rounding leaves of a sum of 0 is no size.
    guard abs(mean) > 1e-14 * rows.weights.mean(of: rows.targets.map(abs)) else {
      throw Undefined("the targets sum to 0")
    }
    return rows.mean { $0 - $1 } / mean
  }
}
