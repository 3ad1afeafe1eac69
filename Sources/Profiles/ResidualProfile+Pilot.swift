internal import Foundation
internal import Predictions
internal import Statistics
internal import Tables

extension ResidualProfile {
  /// Huber's constant for 95 % efficiency under Gaussian residuals.
  private static let huberConstant = 1.345

  /// Computes all residual statistics; `nil` with fewer than 20 usable rows.
  init?(
    pilot: PilotPredictions, targetOfRow: [Int: Double], task: Task, table: Table
  ) {
    let series = ResidualSeries(pilot, targetOfRow: targetOfRow)
    guard series.count >= 20 else { return nil }
    let scale = ResidualScale(residuals: series.residuals)
    let scaled = series.residuals.map { $0 / scale.value }
    let local = series.locallyScaled
    let (moments, kurtosis) = (LMoments(scaled), series.localKurtosis)
    let gross = task == .regression && scale.source == .mad ? series.isolated(scaled) : []
    let bulk = Set(series.targets.indices).subtracting(gross).sorted()
    let gaps = bulk.map { (series.targets[$0] - series.medians[$0]) / scale.value }
    let interval = ResidualProfile.gapInterval(gaps)
    let outliers = OutlierRows(scaled: local, rows: series.rows)
    let huber = HuberLocation(scaled, delta: ResidualProfile.huberConstant)
    let spread = Moments(scaled)
    self.init(
      pilot: pilot.learner, rows: series.count, skill: series.skill(at: bulk), scale: scale,
      gap: Moments(gaps).mean, gapInterval: [interval.low, interval.high],
      lSkewness: moments.skewness, lKurtosis: moments.kurtosis,
      lKurtosisLocal: kurtosis.value, lKurtosisError: kurtosis.error,
      sdToScale: spread.sd, outlierShare: outliers.share,
      grossShare: Double(gross.count) / Double(series.count),
      grossLines: gross.prefix(10).map { table.line(ofRow: series.rows[$0]) },
      outlierLines: outliers.farthest.map(table.line(ofRow:)),
      heteroscedasticity: series.spreadLine?.slope ?? 0, varianceExponent: nil, dispersion: nil,
      zeroExcess: nil, robustBias: spread.mean - huber.value,
      robustVarianceGain: spread.variance - huber.variance,
      parametersPerRow: pilot.parametersPerRow)
    addSkill(series, bulk: bulk)
    addTails(series, scaled: scaled)
    addPredictability(series, outliers: outliers.rows)
    addSpread(series, scaled: scaled)
    if task == .count { addCounts(series) } else { censored = CensoredBound.all(in: series) }
    calibration = MeanCalibration(series, scale: scale.value)
    addAutocorrelation(series, scaled: scaled)
  }

  /// Resamples at most 1,000 interleaved block means, whose mean varies as the rows' mean does.
  private static func gapInterval(_ gaps: [Double]) -> (low: Double, high: Double) {
    let blocks = min(1000, gaps.count)
    let means = (0..<blocks).map { block in
      let part = stride(from: block, to: gaps.count, by: blocks).map { gaps[$0] }
      return part.reduce(0, +) / Double(part.count)
    }
    return Bootstrap.interval(of: means, level: 0.95, replicates: 200, seed: 1) {
      $0.reduce(0, +) / Double($0.count)
    }
  }
}
