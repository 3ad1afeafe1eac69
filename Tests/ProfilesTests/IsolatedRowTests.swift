import Pilots
import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// Rows that stand alone spoil neither the pilot nor the scale, and are named.
@Suite struct IsolatedRowTests {
  private let a: [Double] = (0..<120).map { Double(($0 * 7) % 17) }
  private let b: [Double] = (0..<120).map { Double(($0 * 3) % 5) }
  private let noise: [Double] = {
    var random = RandomSource(seed: 1)
    return (0..<120).map { _ in random.gaussian() }
  }()

  private func profile(_ columns: [Column]) throws -> Profile {
    try PilotedProfile.make(
      table: Columns.table(columns), request: ProfileRequest(target: "y"), pilots: .quick, seed: 1)
  }

  private func clean() -> [Double] {
    a.indices.map { 2 * a[$0] + b[$0] + noise[$0] }
  }

  @Test func `the scale of the others is found beside values of 9e9`() throws {
    var y = clean()
    (y[30], y[60], y[90]) = (-400_000, 9e9, 1e6)
    let found = try profile([
      Columns.numbers(a, name: "a"), Columns.numbers(b, name: "b"), Columns.numbers(y),
    ])
    let residuals = try #require(found.residuals)
    #expect(residuals.grossLines.sorted() == [32, 62, 92])
    #expect(residuals.scale.value > 0.5 && residuals.scale.value < 4)
    #expect(residuals.skill > 0.8)
    let warning = try #require(found.warnings.first { $0.code == "gross_outliers" })
    #expect(warning.message.contains("lines 32, 62, 92"))
  }

  @Test func `a row that is predicted lowest and lies highest is named`() throws {
    // Feature and target exchanged in one row, as in the weights of Davis (1990).
    let height = noise.map { 170 + 8 * $0 }
    var random = RandomSource(seed: 2)
    var weight = height.map { ($0 - 100) * 0.9 + 4 * random.gaussian() }
    var feature = height
    (feature[11], weight[11]) = (57, 166)
    let found = try profile([Columns.numbers(feature, name: "height"), Columns.numbers(weight)])
    #expect(found.residuals?.grossLines == [13])
  }

  @Test func `targets of 1e302 are no reason to lose the signal`() throws {
    let found = try profile([
      Columns.numbers(a, name: "a"), Columns.numbers(b, name: "b"),
      Columns.numbers(clean().map { $0 * 1e300 }),
    ])
    #expect((found.residuals?.skill ?? 0) > 0.8)
  }

  @Test func `an order that bold probabilities spoil is still a signal`() {
    var classes = ClassProfile(
      pilot: "boosted_trees", rows: 300, skill: -0.1, auc: 0.83, rarestShare: 0.36,
      rarestCount: 108, effectiveClasses: 1.9, labelNoise: 0.1, calibrationSlope: 0.4)
    #expect(!classes.hasNoSignal)
    classes.auc = 0.53
    #expect(classes.hasNoSignal)
  }
}
