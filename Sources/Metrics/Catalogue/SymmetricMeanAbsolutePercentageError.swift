internal import Predictions

/// The mean absolute residual over the mean of the sizes of truth and prediction.
///
/// Of the three conventions in use this is the one with values from 0 to 2; 0 / 0 counts as 0. No
/// property of the law minimises it, and it favours predictions that are too high: better not use it.
public struct SymmetricMeanAbsolutePercentageError: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "smape", aliases: ["symmetric_mean_absolute_percentage_error"],
    summary: "Residuals over the mean size of truth and prediction; rewards no functional.",
    formula: "mean(2 |r| / (|y| + |f|)), 0/0 = 0", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...2, reads: .points, functional: nil,
    reference: "Makridakis 1993")

  /// Creates the metric.
  public init() {}

  /// Returns the score.
  public func score(_ rows: PointRows) -> MetricScore {
    let mean = rows.mean { prediction, target in
      let size = abs(target) + abs(prediction)
      // Both are 0.
      return size > 0 ? min(2 * abs(target - prediction) / size, 2) : 0
    }
    return .finite(min(mean, 2), otherwise: "the numbers are too large")
  }
}
