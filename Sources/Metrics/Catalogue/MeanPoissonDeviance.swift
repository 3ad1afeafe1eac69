internal import Foundation
internal import Predictions

/// The mean deviance of the Poisson law.
public struct MeanPoissonDeviance: PointMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "poisson_deviance", aliases: ["mean_poisson_deviance"],
    summary: "Squared residuals in proportion to the mean, for counts; the mean is optimal.",
    formula: "2 mean(y ln(y / m) - y + m)", tasks: [.count, .regression],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .points, functional: .mean,
    targetPower: 1, reference: "Nelder and Wedderburn 1972")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined for a negative target or a prediction that is not positive.
  public func score(_ rows: PointRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.require(
        targets: { $0 >= 0 }, "negative", predictions: { $0 > 0 }, "not positive")
      return 2 * rows.mean(MeanPoissonDeviance.half)
    }
  }

  private static func half(_ mean: Double, _ target: Double) -> Double {
    guard target > 0 else { return mean }
    let relative = (mean - target) / target
    // Near the target the logarithm alone would lose the digits that are left.
    if abs(relative) < 0.5 { return max(0, target * (relative - log1p(relative))) }
    return max(0, target * (log(target) - log(mean)) + (mean - target))
  }
}
