import Predictions
import TestKit
import Testing

/// Expected numbers in this file are from mpmath 1.3 (30 digits; scores by quadrature of the
/// squared distance of distribution functions) and scipy 1.16.3.
struct PredictedDistributionTests {
  struct Case: CustomTestStringConvertible {
    let law: PredictedDistribution
    let y: Double
    var crps: Double
    var logDensity: Double?
    var cumulative: Double?
    var ninetieth: Double?
    var testDescription: String { "\(law) at \(y)" }
  }

  static let cases = [
    Case(
      law: .normal(mean: 1, sd: 2), y: 3.5, crps: 1.5739683061263,
      logDensity: -2.39333571376462, cumulative: 0.8943502263331446, ninetieth: 3.5631031310892007),
    Case(law: .normal(mean: 1, sd: 2), y: 1, crps: 0.467389954510218),
    Case(
      law: .laplace(location: 1, scale: 2), y: 3.5, crps: 1.57300959372038,
      logDensity: -2.636294361119891, ninetieth: 4.218875824868201),
    Case(
      law: .laplace(location: 1, scale: 2), y: -4, crps: 3.6641699972478,
      cumulative: 0.0410424993119494),
    Case(
      law: .studentT(location: 1, scale: 2, df: 3), y: 3.5, crps: 1.546260163323,
      logDensity: -2.5325528906644554, ninetieth: 4.275488707392418),
    Case(
      law: .studentT(location: 1, scale: 2, df: 30), y: 3.5, crps: 1.569047480017,
      logDensity: -2.407388549226853, ninetieth: 3.620830050782791),
    Case(
      law: .studentT(location: 1, scale: 2, df: 1.5), y: 3.5, crps: 1.578854668545,
      logDensity: -2.6620055500951874, ninetieth: 5.392796835131075),
    Case(
      law: .zeroInflatedPoisson(zeroShare: 0.3, rate: 2.5), y: 0, crps: 0.799296477546508,
      logDensity: -1.02873321267355, cumulative: 0.357459499036729, ninetieth: 4),
    Case(
      law: .zeroInflatedPoisson(zeroShare: 0.3, rate: 2.5), y: 4, crps: 1.53837691750002,
      logDensity: -2.36956584679006, cumulative: 0.923824613239906),
    Case(
      law: .zeroInflatedPoisson(zeroShare: 0.05, rate: 80), y: 60, crps: 13.7015417695697,
      logDensity: -5.75786863762624, cumulative: 0.0613254953166444, ninetieth: 91),
    Case(
      law: .zeroInflatedPoisson(zeroShare: 0, rate: 3), y: 3, crps: 0.388124170087359,
      logDensity: -1.49592260322373, cumulative: 0.647231888782231, ninetieth: 5),
  ]

  @Test(arguments: cases) func `functions of a law`(of example: Case) {
    #expect(approximately(example.law.crps(example.y), example.crps))
    if let expected = example.logDensity {
      #expect(approximately(example.law.logDensity(example.y), expected))
    }
    if let expected = example.cumulative {
      #expect(approximately(example.law.cumulative(example.y), expected))
    }
    if let expected = example.ninetieth {
      #expect(approximately(example.law.quantile(0.9), expected, within: 1e-7))
    }
  }

  @Test func `counts have less below than up to themselves`() {
    let counts = PredictedDistribution.zeroInflatedPoisson(zeroShare: 0.3, rate: 2.5)
    #expect(counts.cumulativeBelow(0) == 0)
    #expect(approximately(counts.cumulativeBelow(1), 0.357459499036729))
    #expect(counts.cumulativeBelow(0.5) == counts.cumulative(0.5))
    let normal = PredictedDistribution.normal(mean: 1, sd: 2)
    #expect(normal.cumulativeBelow(2) == normal.cumulative(2))
  }

  @Test func `means and variances`() {
    #expect(PredictedDistribution.normal(mean: 1, sd: 2).variance == 4)
    #expect(PredictedDistribution.laplace(location: 1, scale: 2).variance == 8)
    let student = PredictedDistribution.studentT(location: 1, scale: 2, df: 6)
    #expect(approximately(student.variance, 6))
    #expect(PredictedDistribution.studentT(location: 1, scale: 2, df: 2).variance == .infinity)
    let counts = PredictedDistribution.zeroInflatedPoisson(zeroShare: 0.3, rate: 2.5)
    #expect(approximately(counts.mean, 1.75))
    #expect(approximately(counts.variance, 3.0625))
  }

  @Test func `a law follows its target to other units`() {
    let law = PredictedDistribution.studentT(location: 1, scale: 2, df: 4)
    let moved = law.transformed(shift: -7, factor: 3)
    #expect(approximately(moved.quantile(0.2), -7 + 3 * law.quantile(0.2)))
    #expect(approximately(moved.crps(2), 3 * law.crps(3)))
  }

  static let extremes: [PredictedDistribution] = [1e-300, 1e-9, 1, 1e9, 1e300].flatMap { size in
    [
      .normal(mean: -size, sd: size), .normal(mean: 1e300, sd: size),
      .laplace(location: size, scale: size), .laplace(location: -1e300, scale: size),
      .studentT(location: size, scale: size, df: 3), .studentT(location: 0, scale: size, df: 1.01),
      .studentT(location: 1, scale: size, df: 1e12),
      .zeroInflatedPoisson(zeroShare: 0.2, rate: size),
      .zeroInflatedPoisson(zeroShare: 1 - 1e-16, rate: size),
      .zeroInflatedPoisson(zeroShare: 0, rate: size),
    ]
  }

  @Test(arguments: extremes)
  func `laws of any scale stay finite`(law: PredictedDistribution) {
    for y in [-1e300, -1, 0, 1e-300, 0.5, 1, 7, 1e9, 1e12, 1e300] {
      #expect(law.crps(y).isFinite && law.crps(y) >= 0, "crps at \(y)")
      #expect(law.logDensity(y).isFinite, "density at \(y)")
      #expect((0...1).contains(law.cumulative(y)), "cumulative at \(y)")
      #expect(law.cumulativeBelow(y) <= law.cumulative(y))
    }
    for level in [1e-12, 0.05, 0.5, 0.95, 1 - 1e-12] { #expect(law.quantile(level).isFinite) }
    #expect(!law.mean.isNaN && !law.variance.isNaN)
  }

  @Test(arguments: [
    PredictedDistribution.normal(mean: 3, sd: 0.5), .laplace(location: -2, scale: 4),
    .studentT(location: 0, scale: 1, df: 4), .studentT(location: 5, scale: 2, df: 200),
    .studentT(location: 5, scale: 2, df: 29.9),
  ])
  func `a quantile undoes the distribution function`(law: PredictedDistribution) {
    for level in [0.001, 0.05, 0.3, 0.5, 0.8, 0.99] {
      #expect(approximately(law.cumulative(law.quantile(level)), level, within: 1e-7))
    }
  }

  @Test func `a quantile of counts is the least that reaches its level`() {
    for rate in [0.01, 0.7, 4, 300, 2e5] {
      let law = PredictedDistribution.zeroInflatedPoisson(zeroShare: 0.1, rate: rate)
      for level in [0.05, 0.1, 0.5, 0.95, 0.9999] {
        let count = law.quantile(level)
        #expect(law.cumulative(count) >= level && law.cumulativeBelow(count) < level)
      }
    }
  }
}
