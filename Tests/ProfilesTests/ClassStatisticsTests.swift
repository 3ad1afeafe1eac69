import Foundation
import Predictions
import Profiles
import Tables
import Testing

/// Class statistics against scikit-learn 1.9, statsmodels 0.15 and plain numpy on the same 600 rows, made
/// by ``ReferenceStream``.
@Suite struct ClassStatisticsTests {
  private func classes(_ labels: [Int], _ rows: [[Double]]) throws -> ClassProfile {
    let table = Columns.table([
      Columns.numbers(rows.map { $0[0] }, name: "x"), Columns.labels(labels.map { "c\($0)" }),
    ])
    let pilot = PilotPredictions(
      learner: "known", rows: Array(rows.indices), probabilities: rows.flatMap(\.self),
      parametersPerRow: 0.01)
    let request = ProfileRequest(
      target: "y", task: rows[0].count == 2 ? .binary : .multiclass,
      positive: rows[0].count == 2 ? "c1" : nil)
    let profile = try Profiler.profile(table: table, request: request, pilot: pilot)
    return try #require(profile.classes)
  }

  /// Probabilities on a grid, so that there are ties, bolder than the truth.
  private func two() throws -> ClassProfile {
    var stream = ReferenceStream(seed: 5)
    var (labels, rows) = ([Int](), [[Double]]())
    for _ in 0..<600 {
      let u = stream.uniform()
      let p = (100 * (0.05 + 0.9 * u) + 0.5).rounded(.down) / 100
      rows.append([1 - p, p])
      labels.append(stream.uniform() < 0.2 + 0.6 * u * u ? 1 : 0)
    }
    return try classes(labels, rows)
  }

  private func isClose(_ value: Double?, _ expected: Double, within share: Double = 1e-9) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= share * abs(expected)
  }

  @Test func `order of two classes, with DeLong's error`() throws {
    let found = try two()
    #expect(isClose(found.auc, 0.7049041015712936))
    #expect(isClose(found.aucError, 0.02139514316538274))
    #expect(found.separation == false && found.aucOneVersusRest == nil)
  }

  @Test func `the Brier score in parts, with isotonic regression`() throws {
    let parts = try #require(two().brier)
    #expect(isClose(parts.score, 0.22990633333333335))
    #expect(isClose(parts.scoreError, 0.00967826280016069))
    #expect(isClose(parts.miscalibration, 0.018918786623688906))
    #expect(isClose(parts.miscalibrationError, 0.00486572459280346))
    #expect(isClose(parts.discrimination, 0.03580134217924446))
    #expect(isClose(parts.discriminationError, 0.006565582720229615))
    #expect(isClose(parts.uncertainty, 0.24678888888888886))
  }

  @Test func `logistic recalibration, with the errors of its likelihood`() throws {
    let found = try two()
    #expect(isClose(found.calibrationSlope, 0.5666792792657178, within: 1e-7))
    #expect(isClose(found.calibrationSlopeError, 0.06965058075692954, within: 1e-6))
    #expect(isClose(found.calibrationInTheLarge, -0.3875788698233767, within: 1e-7))
    #expect(isClose(found.calibrationInTheLargeError, 0.09675511240102765, within: 1e-6))
  }

  @Test func `skill, doubts and thresholds`() throws {
    let found = try two()
    #expect(isClose(found.skill, 0.03401230909351027, within: 1e-8))
    // The reference is the delta method, ours 200 resamples.
    #expect(isClose(found.skillError, 0.03663582733719107, within: 0.2))
    #expect(found.flips == [[173, 88], [64, 153]])
    let interval = try #require(found.labelNoiseInterval)
    #expect(isClose(interval[0], 0.21898604992312687, within: 1e-7))
    #expect(isClose(interval[1], 0.29012903408779717, within: 1e-7))
    let range = try #require(found.thresholdFlatness)
    #expect(isClose(range.best, 0.585) && isClose(range.low, 0.435) && isClose(range.high, 0.665))
    #expect(isClose(range.score, 0.6634437891135023))
    #expect(isClose(range.scoreError, 0.01940468237132387))
  }

  @Test func `reliability bins hold all rows, and their shares the intervals`() throws {
    let bins = try #require(two().reliability)
    #expect(bins.count > 7 && bins.map(\.rows).reduce(0, +) == 600)
    #expect(bins.allSatisfy { $0.rows >= 20 && $0.interval[0] <= $0.observed })
    #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.forecast < $1.forecast })
    let positives = bins.reduce(0) { $0 + Double($1.rows) * $1.observed }
    #expect(Int(positives.rounded()) == 266)
  }

  @Test func `three classes, each against the rest`() throws {
    var stream = ReferenceStream(seed: 3)
    var (labels, rows) = ([Int](), [[Double]]())
    for _ in 0..<600 {
      let parts = [0.2 + stream.uniform(), 0.2 + stream.uniform(), 0.2 + stream.uniform()]
      let total = parts[0] + parts[1] + parts[2]
      let p = parts.map { $0 / total }
      let u = stream.uniform()
      let first = p[0] * p[0] * 2
      labels.append(u < first ? 0 : u < first + p[1] * 0.7 ? 1 : 2)
      rows.append(p)
    }
    let found = try classes(labels, rows)
    #expect(found.rarestCount == 135 && found.auc == nil && found.calibrationSlope == nil)
    #expect(isClose(found.aucOneVersusRest, 0.6912516718419924))
    #expect(isClose(found.aucOneVersusRestError, 0.016661001441647547))
    let parts = try #require(found.brier)
    #expect(isClose(parts.score, 0.6173592353045232))
    #expect(isClose(parts.miscalibration, 0.07440339970594498))
    #expect(isClose(parts.discrimination, 0.07443860884586623))
    #expect(isClose(parts.uncertainty, 0.6173944444444445))
    #expect(found.thresholdFlatness == nil && found.reliability == nil)
  }

  @Test(arguments: [0.0, 0.1])
  func `flipped labels are counted where classes lie apart`(flips: Double) throws {
    var stream = ReferenceStream(seed: 21)
    var (labels, rows, flipped) = ([Int](), [[Double]](), 0)
    for _ in 0..<3_000 {
      let label = stream.uniform() < 0.4 ? 1 : 0
      let p = label == 1 ? 0.9 + 0.09 * stream.uniform() : 0.01 + 0.09 * stream.uniform()
      let isFlipped = stream.uniform() < flips
      flipped += isFlipped ? 1 : 0
      labels.append(isFlipped ? 1 - label : label)
      rows.append([1 - p, p])
    }
    let found = try classes(labels, rows)
    let interval = try #require(found.labelNoiseInterval)
    let truth = Double(flipped) / 3_000
    #expect(interval[0] <= truth && truth <= interval[1] && abs(found.labelNoise - truth) < 0.01)
    #expect(found.separation == (flips == 0))
  }
}
