internal import Foundation
internal import Statistics
internal import Tables

/// Puts the figures of all rows in place of the sample's.
///
/// A figure is replaced only where the accumulators, run over the sampled rows, give the figure that
/// the profile of the sample has: so whatever the profile takes for missing, the two mean the same.
struct SampleCompletion {
  let source: SampleProfile
  var profile: Profile
  var sampleFields: [String] = []
  var quantileFields: [String] = []
  var distinctFields: [String] = []

  init(_ source: SampleProfile, profile: Profile) {
    self.source = source
    self.profile = profile
  }

  /// All rows over the sampled ones.
  var scale: Double { Double(source.all.rowCount) / Double(max(1, source.table.rowCount)) }

  mutating func run() {
    profile.dataset.rows = source.all.rowCount
    completeTarget()
    for place in profile.features.indices { completeFeature(place) }
    sampleFields += ["target.task_probabilities", "residuals", "classes", "warnings"]
    profile.sampled = facts
    profile.warnings.append(warning)
  }

  private var facts: SampleFacts {
    let quantiles = SampleFacts.Estimate(
      basis: .quantileSketch, error: QuantileSketch.estimateError, fields: quantileFields)
    let distinct = SampleFacts.Estimate(
      basis: .distinctSketch, error: DistinctSketch.estimateError, fields: distinctFields)
    let sample = SampleFacts.Estimate(basis: .sample, error: nil, fields: sampleFields)
    return SampleFacts(
      rows: source.table.rowCount, of: source.all.rowCount, seed: source.all.sample.seed,
      estimates: [quantiles, distinct, sample].filter { !$0.fields.isEmpty })
  }

  private var warning: ProfileWarning {
    var sketches: [String] = []
    if !quantileFields.isEmpty { sketches.append("quantiles to 0.3 % in rank") }
    if !distinctFields.isEmpty { sketches.append("counts of many distinct values to about 1 %") }
    let sketched =
      sketches.isEmpty ? "" : "; sketches give " + sketches.joined(separator: " and ")
    return ProfileWarning(
      code: "sampled", severity: .note,
      message: "The rows were read once: task, residuals and warnings rest on a sample of "
        + "\(source.table.rowCount) of \(source.all.rowCount) rows (seed "
        + "\(source.all.sample.seed))\(sketched); row, missing and class counts, extremes and "
        + "moments are of all rows.")
  }

  /// Returns a number of sampled rows as one of all rows.
  func scaled(_ count: Int) -> Int { Int((Double(count) * scale).rounded()) }

  static func agree(_ first: Double?, _ second: Double) -> Bool {
    guard let first else { return false }
    return abs(first - second) <= 1e-9 * max(abs(first), abs(second), .leastNormalMagnitude)
  }
}
