internal import Foundation
internal import Predictions
internal import Statistics

extension ResidualProfile {
  /// Adds how sure the skill is, the skill for the median, and how the gap follows the fit.
  mutating func addSkill(_ series: ResidualSeries, bulk: [Int]) {
    // In file order, so that interleaved blocks are not alike by construction.
    let order = bulk.sorted { series.rows[$0] < series.rows[$1] }
    let targets = order.map { series.targets[$0] / scale.value }
    let middle = Quantile.median(targets)
    let mean = targets.mean
    let errors = order.map { series.residuals[$0] / scale.value }
    let distances = order.map { abs(series.targets[$0] - series.medians[$0]) / scale.value }
    let columns = [
      errors.map { $0 * $0 }, targets.map { ($0 - mean) * ($0 - mean) }, distances,
      targets.map { abs($0 - middle) },
    ]
    let sums = columns.map { $0.reduce(0, +) }
    let bootstrap = BlockBootstrap(columns)
    skillError = bootstrap.error { 1 - $0[0] / $0[1] }
    skillMedian = (1 - sums[2] / sums[3]).orNilIfNotFinite
    skillMedianError = skillMedian == nil ? nil : bootstrap.error { 1 - $0[2] / $0[3] }
    addCorrelation(series, bulk: bulk)
  }

  private mutating func addCorrelation(_ series: ResidualSeries, bulk: [Int]) {
    let differences = bulk.map { (series.means[$0] - series.medians[$0]) / scale.value }
    let medians = bulk.map { series.medians[$0] }
    guard bulk.count > 3, differences.allSatisfy(\.isFinite),
      let correlation = Correlation.pearson(differences, medians)
    else { return }
    meanMedianCorrelation = correlation
    let bounded = min(max(correlation, -1 + 1e-12), 1 - 1e-12)
    let reach = Normal.quantile(0.975) / Double(bulk.count - 3).squareRoot()
    meanMedianCorrelationInterval = [
      min(correlation, tanh(atanh(bounded) - reach)),
      max(correlation, tanh(atanh(bounded) + reach)),
    ]
  }
}
