internal import Foundation
internal import Predictions

/// The mean deviance of the gamma law; the same for a target in any unit.
public struct MeanGammaDeviance: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "gamma_deviance", aliases: ["mean_gamma_deviance"],
    summary: "Relative residuals, for positive amounts; the mean is optimal.",
    formula: "2 mean(ln(m / y) + y / m - 1)", tasks: [.regression],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .mean,
    reference: "Nelder and Wedderburn 1972")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined unless all targets and predictions are positive.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.require(
        targets: { $0 > 0 }, "not positive", predictions: { $0 > 0 }, "not positive")
      return 2 * rows.mean(MeanGammaDeviance.half)
    }
  }

  private static func half(_ mean: Double, _ target: Double) -> Double {
    let relative = (target - mean) / mean
    if abs(relative) < 0.5 { return max(0, relative - log1p(relative)) }
    return max(0, relative - (log(target) - log(mean)))
  }
}
