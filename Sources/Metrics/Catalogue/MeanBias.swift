public import Predictions

/// The size of the mean of prediction minus truth, in units of the target.
///
/// 0 is best and either sign is worse, so the metric is the absolute value: a lower one is better,
/// as the typed direction says. ``signed(_:against:)`` keeps the sign.
public struct MeanBias: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "mean_bias", aliases: ["mean_error", "bias"],
    summary: "How far the predictions are from the truth on average, in either direction.",
    formula: "|mean(f - y)|", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .mean,
    targetPower: 1, reference: "Gauss 1821")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    .finite(abs(MeanBias.signed(rows)), otherwise: "the residuals are too large")
  }

  /// Returns the mean of prediction minus truth: above 0 when predictions are too high.
  public func signed(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    MetricScore { () throws(Undefined) in
      MeanBias.signed(try PointRows(prediction, truth, card: card))
    }
  }

  private static func signed(_ rows: PointRows) -> Double { rows.mean { $0 - $1 } }
}
