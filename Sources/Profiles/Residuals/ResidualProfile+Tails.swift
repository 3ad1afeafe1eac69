internal import Foundation
internal import Predictions
internal import Statistics

extension ResidualProfile {
  private static let quantileCount = 41

  /// Adds the shape of the residuals: L-moment errors, Qn, shares far out, quantiles.
  mutating func addTails(_ series: ResidualSeries, scaled: [Double]) {
    let errors = LMomentErrors(scaled)
    lSkewnessError = errors.skewness
    let reach = Normal.quantile(0.975) * errors.kurtosis
    lKurtosisInterval = [max(-0.25, lKurtosis - reach), min(1, lKurtosis + reach)]
    outlierInterval = ResidualProfile.interval(
      Int((outlierShare * Double(rows)).rounded()), of: rows)
    quantiles = ResidualQuantiles(ofScaled: scaled, count: ResidualProfile.quantileCount)
    addFarRows(scaled)
  }

  private mutating func addFarRows(_ scaled: [Double]) {
    let spread = RobustScale.qn(scaled)
    guard spread > 0, spread.isFinite, (spread * scale.value).isFinite else { return }
    qn = spread * scale.value
    let middle = Quantile.median(scaled)
    let far = scaled.count { abs($0 - middle) > 5 * spread }
    fiveScaleShare = Double(far) / Double(scaled.count)
    fiveScaleInterval = ResidualProfile.interval(far, of: scaled.count)
  }

  /// Returns the exact interval of a share, 95 %.
  static func interval(_ hits: Int, of trials: Int) -> [Double] {
    let interval = ClopperPearson.interval(hits: hits, trials: trials, level: 0.95)
    return [interval.low, interval.high]
  }

  /// Adds how well features predict which rows are outliers.
  mutating func addPredictability(_ series: ResidualSeries, outliers: [Int]) {
    guard outliers.count >= ResidualProfile.fewestOutliers, !series.outlierScores.isEmpty else {
      return
    }
    let flagged = Set(outliers)
    let area = RocArea(
      scores: series.outlierScores, isPositive: series.rows.map(flagged.contains))
    outlierPredictability = area?.value
    outlierPredictabilityError = area?.error
  }
}

extension ResidualQuantiles {
  /// Takes quantiles at (i - 0.5) / count.
  init(ofScaled scaled: [Double], count: Int) {
    let sorted = scaled.sorted()
    levels = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    gaussian = levels.map(Normal.quantile)
    residuals = levels.map { Quantile.ofSorted(sorted, at: $0) }
  }
}
