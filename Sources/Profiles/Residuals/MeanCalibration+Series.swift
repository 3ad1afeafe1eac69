internal import Foundation
internal import Statistics

extension MeanCalibration {
  private static let fewestRowsForCurve = 200

  /// Compares targets with predicted means; `nil` where predictions do not vary or numbers overflow.
  init?(_ series: ResidualSeries, scale: Double) {
    let targets = series.targets.map { $0 / scale }
    let means = series.means.map { $0 / scale }
    guard let line = LineWithErrors(x: means, y: targets) else { return nil }
    self.init(
      slope: line.slope, slopeError: line.slopeError, intercept: line.intercept * scale,
      interceptError: line.interceptError * scale)
    guard intercept.isFinite, interceptError.isFinite else { return nil }
    addRatio(series, targets, means)
    addCurve(targets, means)
  }

  private mutating func addRatio(_ series: ResidualSeries, _ targets: [Double], _ means: [Double]) {
    let order = series.rows.indices.sorted { series.rows[$0] < series.rows[$1] }
    let columns = [order.map { targets[$0] }, order.map { means[$0] }]
    let sums = columns.map { $0.reduce(0, +) }
    guard sums[0] > 0, sums[1] > 0, series.targets.allSatisfy({ $0 >= 0 }) else { return }
    ratio = (sums[0] / sums[1]).orNilIfNotFinite
    ratioError = ratio == nil ? nil : BlockBootstrap(columns).error { $0[0] / $0[1] }
  }

  private mutating func addCurve(_ targets: [Double], _ means: [Double]) {
    guard targets.count >= MeanCalibration.fewestRowsForCurve else { return }
    let fitted = IsotonicFit.values(targets: targets, forecasts: means)
    let gains = targets.indices.map { row in
      let (before, after) = (targets[row] - means[row], targets[row] - fitted[row])
      return before * before - after * after
    }
    let error = zip(targets, means).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let n = Double(targets.count)
    miscalibration = max(0, gains.reduce(0, +) / error).orNilIfNotFinite
    guard let share = miscalibration else { return }
    // The ratio's linear part: gain - share x squared error, row by row.
    let parts = targets.indices.map { row in
      gains[row] - share * (targets[row] - means[row]) * (targets[row] - means[row])
    }
    miscalibrationError = (Moments(parts).sd * n.squareRoot() / error).orNilIfNotFinite
  }
}
