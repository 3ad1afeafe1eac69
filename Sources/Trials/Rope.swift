package import Metrics
internal import Predictions

/// The region of practical equivalence: how small a difference means nothing.
package enum Rope {
  /// The share, or the absolute difference, that is used when the user states none.
  package static let defaultWidth = 0.01

  /// Returns the half-width in units of the metric.
  ///
  /// Metrics without a scale of the data (accuracies, areas, Brier score, correlations, r2): `width`
  /// itself, 0.01 by default (Benavoli et al. 2017). Errors, deviances and log loss: `width` times
  /// the best constant's score on the same splits; `width` itself where that is not known.
  package static func halfWidth(
    metric: MetricCard, constantScore: Double?, width: Double = defaultWidth
  ) -> Double {
    let isBounded = metric.range.lowerBound.isFinite && metric.range.upperBound.isFinite
    if isBounded || metric.direction == .higherIsBetter { return width }
    return constantScore.map { width * abs($0) } ?? width
  }
}
