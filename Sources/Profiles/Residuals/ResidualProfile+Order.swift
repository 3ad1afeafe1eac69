internal import Foundation
internal import Statistics

extension ResidualProfile {
  /// Adds the correlation of neighbouring rows of the file.
  mutating func addAutocorrelation(_ series: ResidualSeries, scaled: [Double]) {
    let order = series.rows.indices.sorted { series.rows[$0] < series.rows[$1] }
    let values = order.map { scaled[$0] }
    let mean = values.mean
    let centred = values.map { $0 - mean }
    let squares = centred.reduce(0) { $0 + $1 * $1 }
    let products = zip(centred, centred.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    guard let correlation = (products / squares).orNilIfNotFinite else { return }
    autocorrelation = correlation
    let n = Double(values.count)
    let statistic = n * (n + 2) / (n - 1) * correlation * correlation
    autocorrelationTest = TestOutcome(
      statistic: statistic, pValue: ChiSquared.upperTail(statistic, degrees: 1))
  }
}
