internal import Predictions

/// The distance of the calibration slope from 1.
///
/// The value itself, with its sign, is in ``CalibrationLine``.
public struct CalibrationSlopeError: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "calibration_slope_error", aliases: ["calibration_slope"],
    summary: "How far the slope of class on logit is from 1: too bold or too timid forecasts.",
    formula: "|b - 1|, logit P(y = 1) = a + b logit p",
    tasks: [.binary], direction: .lowerIsBetter, range: 0...(.infinity), reads: .probabilities,
    functional: nil, reference: "Cox 1958")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined where the classes are separated or a probability is 0 or 1.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireTwoClasses()
      return abs(try CalibrationLine(Forecasts(rows)).slope - 1)
    }
  }
}
