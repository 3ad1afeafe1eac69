internal import Foundation
internal import Predictions
internal import Statistics

/// Targets with their out-of-fold predictions, in order of the predicted mean.
struct ResidualSeries {
  /// Table rows.
  let rows: [Int]
  let targets: [Double]
  let means: [Double]
  let medians: [Double]
  /// target - predicted mean.
  let residuals: [Double]
  /// Means under Poisson loss, positive; empty where there are none.
  let positiveMeans: [Double]
  /// Scores of "is an outlier"; empty where there are none.
  let outlierScores: [Double]

  /// Joins predictions with targets; rows without a target or a finite prediction are left out.
  init(_ pilot: PilotPredictions, targetOfRow: [Int: Double]) {
    let known = pilot.rows.indices.filter { index in
      targetOfRow[pilot.rows[index]] != nil && pilot.means.indices.contains(index)
        && pilot.medians.indices.contains(index) && pilot.means[index].isFinite
        && pilot.medians[index].isFinite
    }
    let ordered = known.sorted {
      (pilot.means[$0], pilot.rows[$0]) < (pilot.means[$1], pilot.rows[$1])
    }
    rows = ordered.map { pilot.rows[$0] }
    targets = ordered.map { targetOfRow[pilot.rows[$0]] ?? 0 }
    means = ordered.map { pilot.means[$0] }
    medians = ordered.map { pilot.medians[$0] }
    residuals = zip(targets, means).map { $0 - $1 }
    func picked(_ values: [Double]) -> [Double] {
      values.count == pilot.rows.count ? ordered.map { values[$0] } : []
    }
    positiveMeans = picked(pilot.positiveMeans)
    outlierScores = picked(pilot.outlierScores)
  }

  var count: Int { rows.count }

  /// Ten to twenty runs of neighbouring fits of at least fifty rows; fewer for few rows.
  var bins: [Range<Int>] {
    let number = max(1, min(20, count / 50))
    return (0..<number).map { $0 * count / number..<($0 + 1) * count / number }
  }

  /// Residuals divided by the robust scale of their bin.
  var locallyScaled: [Double] {
    bins.flatMap { bin in
      let part = Array(residuals[bin])
      let scale = ResidualScale(residuals: part).value
      return part.map { $0 / scale }
    }
  }

  /// L-kurtosis within bins, averaged without the most extreme tenth of bins on each side, and its
  /// standard error.
  ///
  /// Heavy noise is heavy in every bin; a pilot that misses the signal somewhere is not. With fewer
  /// than five bins the error is 0.28 / sqrt(n), what a Gaussian sample has.
  var localKurtosis: (value: Double, error: Double) {
    let kurtoses = bins.map { LMoments(Array(residuals[$0])).kurtosis }.sorted()
    let cut = kurtoses.count < 5 ? 0 : max(1, kurtoses.count / 10)
    let moments = Moments(Array(kurtoses[cut..<kurtoses.count - cut]))
    let n = Double(max(1, count))
    let error =
      moments.count < 3 ? 0.28 / n.squareRoot() : moments.sd / Double(moments.count).squareRoot()
    return (moments.mean, max(error, 0.14 / n.squareRoot()))
  }

  /// Returns 1 - squared error / squared error of the mean over some positions, at most 1.
  func skill(at positions: [Int]) -> Double {
    // Divided first, so that no square overflows.
    let unit = positions.map { max(abs(targets[$0]), abs(residuals[$0])) }.max() ?? 0
    guard unit > 0 else { return 0 }
    let spread =
      Moments(positions.map { targets[$0] / unit }).variance * Double(max(1, positions.count - 1))
    let error = positions.reduce(0) { $0 + residuals[$1] / unit * (residuals[$1] / unit) }
    guard spread > 0, spread.isFinite, error.isFinite else { return 0 }
    return 1 - error / spread
  }

  /// Returns the positions of isolated residuals, farthest first, the lowest and highest two per
  /// cent of fits (three rows at least) left out unless the target itself is isolated there or lies
  /// at the other end, where no pilot that merely extrapolates would put it.
  func isolated(_ scaled: [Double]) -> [Int] {
    let margin = max(3, count / 50)
    let extreme = Set(GrossOutliers(of: targets).positions)
    return GrossOutliers(scaled: scaled).positions.filter {
      $0 >= margin && $0 < count - margin || extreme.contains($0) && !isForeseen($0)
        || isAtOtherEnd($0, margin: min(margin, count / 4))
    }
  }

  /// Returns whether a row has the highest prediction and the highest target, or both the lowest: the
  /// pilot saw it coming, and only fell short.
  private func isForeseen(_ position: Int) -> Bool {
    position == count - 1 && targets[position] == targets.max()
      || position == 0 && targets[position] == targets.min()
  }

  /// Returns whether a row is predicted among the lowest and lies among the highest, or the reverse.
  private func isAtOtherEnd(_ position: Int, margin: Int) -> Bool {
    guard margin > 0, position < margin || position >= count - margin else { return false }
    let sorted = targets.sorted()
    return position < margin
      ? targets[position] >= sorted[count - margin] : targets[position] <= sorted[margin - 1]
  }

  /// The line of ln |residual| on ln (rank / n); `nil` where residuals hardly vary.
  var spreadLine: LineWithErrors? {
    let n = Double(count)
    let points = residuals.enumerated().filter { $0.element != 0 }
    let x = points.map { log((Double($0.offset) + 0.5) / n) }
    let y = points.map { log(abs($0.element)) }
    return LineWithErrors(x: x, y: y)
  }
}
