internal import Foundation
internal import Statistics

extension ResidualProfile {
  /// Adds how the spread follows the fit.
  mutating func addSpread(_ series: ResidualSeries, scaled: [Double]) {
    heteroscedasticityError = series.spreadLine?.slopeError
    breuschPagan = TestOutcome(breuschPagan: scaled.map { $0 * $0 }, on: series.means)
    varianceByMean = series.bins.compactMap { VarianceBin(series, bin: $0) }
    let slope = VarianceSlope(series)
    varianceExponent = slope?.slope
    varianceExponentError = slope?.error
  }
}

extension TestOutcome {
  /// n R^2 of squared residuals on the fit (Koenker 1981); `nil` where either does not vary.
  init?(breuschPagan squares: [Double], on fitted: [Double]) {
    guard squares.allSatisfy(\.isFinite), let correlation = Correlation.pearson(squares, fitted)
    else { return nil }
    let statistic = Double(squares.count) * correlation * correlation
    self.init(
      statistic: statistic, pValue: ChiSquared.upperTail(statistic, degrees: 1))
  }

  /// A statistic that is standard Gaussian under the hypothesis, two-sided; `nil` where it is not
  /// finite.
  init?(z: Double) {
    guard z.isFinite else { return nil }
    self.init(statistic: z, pValue: min(1, 2 * Normal.upperTail(abs(z))))
  }
}

extension VarianceBin {
  /// Sums up a run of rows; `nil` where numbers overflow.
  fileprivate init?(_ series: ResidualSeries, bin: Range<Int>) {
    let n = Double(bin.count)
    let squares = series.residuals[bin].map { $0 * $0 }
    let moments = Moments(squares)
    self.init(
      mean: series.means[bin].reduce(0) { $0 + $1 / n },
      residual: series.residuals[bin].reduce(0) { $0 + $1 / n }, variance: moments.mean,
      varianceError: moments.sd / n.squareRoot(), rows: bin.count)
    guard mean.isFinite, residual.isFinite, variance.isFinite, varianceError.isFinite else {
      return nil
    }
  }
}
