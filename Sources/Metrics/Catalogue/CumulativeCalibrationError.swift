internal import Predictions

/// The largest difference between forecast and observed events, summed in order of forecast.
///
/// With more than two classes the forecast is the confidence in the most probable class. Like every
/// measure of calibration alone it is not a score to choose by.
public struct CumulativeCalibrationError: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "cumulative_calibration_error",
    aliases: ["ecce", "ecce_mad", "estimated_cumulative_calibration_error"],
    summary: "Largest running excess of events over forecasts; needs no bins.",
    formula: "max_k |sum_{i <= k} w_i (y_i - p_i)| / sum w, rows in order of p",
    tasks: [.binary, .multiclass, .ordinal], direction: .lowerIsBetter, range: 0...1,
    reads: .probabilities,
    functional: nil, reference: "Arrieta-Ibarra et al. 2022")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined without probabilities.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let forecasts = try Forecasts(rows)
      var (sum, largest) = (0.0, 0.0)
      for level in forecasts.levels {
        sum += (level.events - level.weight * level.probability) / forecasts.weight
        largest = max(largest, abs(sum))
      }
      return min(1, largest)
    }
  }
}
