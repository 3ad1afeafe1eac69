/// Correlations of two columns of numbers with weights; neither column may be constant.
enum WeightedCorrelation {
  /// Returns Pearson's correlation, in [-1, 1].
  static func pearson(_ first: [Double], _ second: [Double], _ weights: RowWeights) -> Double {
    let (x, y) = (WeightedSpread(first, weights), WeightedSpread(second, weights))
    let covariance = weights.mean(of: zip(x.deviations, y.deviations).map { $0 * $1 })
    return cut(covariance / (x.variance.squareRoot() * y.variance.squareRoot()))
  }

  /// Returns Lin's concordance correlation, in [-1, 1].
  static func concordance(_ first: [Double], _ second: [Double], _ weights: RowWeights) -> Double {
    let (x, y) = (WeightedSpread(first, weights), WeightedSpread(second, weights))
    let unit = max(x.scale, y.scale)
    let (p, q, gap) = (x.scale / unit, y.scale / unit, (x.mean - y.mean) / unit)
    let covariance = weights.mean(of: zip(x.deviations, y.deviations).map { $0 * $1 })
    return cut(2 * covariance * p * q / (x.variance * p * p + y.variance * q * q + gap * gap))
  }

  /// Rounding may leave the range by its last digit.
  private static func cut(_ value: Double) -> Double {
    value.isNaN ? value : min(max(value, -1), 1)
  }
}
