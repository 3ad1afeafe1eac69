internal import Foundation
internal import Statistics

extension ResidualProfile {
  /// Adds what counts have beyond Poisson laws with the fitted means.
  ///
  /// The means are those under Poisson loss where there are any. What they miss of the true means
  /// counts as dispersion too.
  mutating func addCounts(_ series: ResidualSeries) {
    let means = series.positiveMeans.isEmpty ? series.means : series.positiveMeans
    let positive = means.indices.filter { means[$0] > 0 && means[$0].isFinite }
    guard positive.count > 2 else { return }
    let (targets, fitted) = (positive.map { series.targets[$0] }, positive.map { means[$0] })
    addDispersion(targets, fitted)
    addZeros(targets, fitted)
  }

  private mutating func addDispersion(_ targets: [Double], _ means: [Double]) {
    let excess = zip(targets, means).map { y, m in ((y - m) * (y - m) - y) / m }
    if let squared = LineThroughZero(x: means, y: excess) {
      dispersion = squared.slope
      dispersionError = squared.robustError
      dispersionTest = TestOutcome(z: squared.slope / squared.error)
    }
    if let linear = LineThroughZero(x: means.map { _ in 1 }, y: excess) {
      dispersionLinear = linear.slope
      dispersionLinearError = linear.robustError
      dispersionLinearTest = TestOutcome(z: linear.slope / linear.error)
    }
  }

  private mutating func addZeros(_ targets: [Double], _ means: [Double]) {
    let zeros = Double(targets.count { $0 == 0 })
    let poisson = ExpectedZeros(means.map { exp(-$0) })
    zeroExcess = (zeros - poisson.count) / Double(targets.count)
    zeroExcessTest = poisson.test(observed: zeros)
    guard let alpha = dispersion else { return }
    let negativeBinomial =
      alpha > 0 ? ExpectedZeros(means.map { exp(-log1p(alpha * $0) / alpha) }) : poisson
    zeroExcessNegativeBinomial = (zeros - negativeBinomial.count) / Double(targets.count)
    zeroExcessNegativeBinomialTest = negativeBinomial.test(observed: zeros)
  }
}

/// Zeros of independent counts, each with a chance of its own.
private struct ExpectedZeros {
  let count: Double
  let variance: Double

  init(_ chances: [Double]) {
    count = chances.reduce(0, +)
    variance = chances.reduce(0) { $0 + $1 * (1 - $1) }
  }

  func test(observed: Double) -> TestOutcome? {
    variance > 0 ? TestOutcome(z: (observed - count) / variance.squareRoot()) : nil
  }
}

/// Least squares without a constant.
private struct LineThroughZero {
  let slope: Double
  /// Standard error where the spread is constant, as it is under the hypothesis.
  let error: Double
  /// Standard error for any spread (White 1980).
  let robustError: Double

  init?(x: [Double], y: [Double]) {
    let squares = x.reduce(0) { $0 + $1 * $1 }
    slope = zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / squares
    var (sum, weighted) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      let residual = y - slope * x
      sum += residual * residual
      weighted += residual * residual * x * x
    }
    error = (sum / Double(x.count - 1) / squares).squareRoot()
    robustError = weighted.squareRoot() / squares
    guard slope.isFinite, error.isFinite, robustError.isFinite else { return nil }
  }
}
