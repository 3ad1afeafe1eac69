internal import Predictions

/// The distance of the calibration intercept from 0.
///
/// The value itself, with its sign, is in ``CalibrationLine``.
public struct CalibrationInterceptError: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "calibration_intercept_error", aliases: ["calibration_intercept"],
    summary: "How far the intercept of class on logit is from 0: too high or too low forecasts.",
    formula: "|a|, logit P(y = 1) = a + b logit p",
    tasks: [.binary], direction: .lowerIsBetter, range: 0...(.infinity), reads: .probabilities,
    functional: nil, reference: "Cox 1958")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined where the classes are separated or a probability is 0 or 1.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireTwoClasses()
      return abs(try CalibrationLine(Forecasts(rows)).intercept)
    }
  }
}
