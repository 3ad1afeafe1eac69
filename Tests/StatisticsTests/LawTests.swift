import Statistics
import TestKit
import Testing

/// Expected numbers in this file are from scipy 1.16.3.
struct LawTests {
  @Test(
    arguments: [
      (0.7503, 99, 0.22742677580826115), (2.5, 3, 0.04385332350403277),
      (-1.2, 7.5, 0.866665538603389), (30, 2, 0.0005546313409798294),
      (8, 40, 3.952542055052272e-10),
    ] as [(Double, Double, Double)])
  func `tails of Student's t`(t: Double, degrees: Double, upper: Double) {
    #expect(abs(StudentT.upperTail(t, degrees: degrees) / upper - 1) < 1e-8)
    #expect(approximately(StudentT.cumulative(t, degrees: degrees), 1 - upper))
  }

  @Test(
    arguments: [
      (0.975, 4, 2.7764451051977987), (0.975, 29, 2.045229642132703),
      (0.001, 1, -318.3088389855422), (0.6, 2.5, 0.2814595127485476),
      (1 - 1e-9, 9, 23.72991989493472),
    ] as [(Double, Double, Double)])
  func `quantiles of Student's t`(p: Double, degrees: Double, t: Double) {
    #expect(approximately(StudentT.quantile(p, degrees: degrees), t, within: 1e-6))
  }

  @Test(
    arguments: [
      (-3, 0.0013498980316300933, 0.9986501019683699, 0.0044318484119380075),
      (0.5, 0.6914624612740131, 0.3085375387259869, 0.35206532676429947),
      (9, 1, 1.1285884059538324e-19, 1.0279773571668917e-18),
    ] as [(Double, Double, Double, Double)])
  func `the normal law`(z: Double, lower: Double, upper: Double, density: Double) {
    #expect(abs(Normal.cumulative(z) / lower - 1) < 1e-9)
    #expect(abs(Normal.upperTail(z) / upper - 1) < 1e-9)
    #expect(abs(Normal.density(z) / density - 1) < 1e-9)
  }

  @Test(arguments: [
    (0.975, 1.959963984540054), (1e-10, -6.361340902404056), (0.3, -0.5244005127080409),
  ])
  func `normal quantiles`(p: Double, z: Double) {
    #expect(approximately(Normal.quantile(p), z))
  }

  @Test func `chi squared and F`() {
    #expect(approximately(ChiSquared.upperTail(9.2786, degrees: 3), 0.025807161152131858))
    #expect(ChiSquared.upperTail(0, degrees: 2) == 1)
    #expect(ChiSquared.upperTail(-1, degrees: 2) == 1)
    #expect(abs(ChiSquared.upperTail(100, degrees: 50) / 3.454931382984871e-05 - 1) < 1e-8)
    #expect(approximately(FDistribution.upperTail(3.6863, 3, 39), 0.019823285677761586))
    #expect(approximately(FDistribution.upperTail(1, 10, 10), 0.5))
  }

  /// From statsmodels 0.15.0, `proportion_confint(method="beta")`.
  @Test(
    arguments: [
      (0, 10, 0.95, 0, 0.3084971078187608),
      (3, 10, 0.95, 0.0667395111777345, 0.6524528500599973),
      (10, 10, 0.95, 0.6915028921812392, 1),
      (50, 1000, 0.9, 0.03916353592558932, 0.06286340351237975),
      (1, 100_000, 0.95, 2.531780477933316e-07, 5.571516034774275e-05),
      (99_999, 100_000, 0.95, 0.9999442848396523, 0.9999997468219523),
      (0, 0, 0.95, 0, 1),
    ] as [(Int, Int, Double, Double, Double)])
  func `exact intervals for shares`(
    hits: Int, trials: Int, level: Double, low: Double, high: Double
  ) {
    let interval = ClopperPearson.interval(hits: hits, trials: trials, level: level)
    #expect(abs(interval.low - low) < 1e-9)
    #expect(abs(interval.high - high) < 1e-9)
  }

  @Test(
    arguments: [
      (1e-5, 11.512919692895826, -100000.57719921567, 10000000001.644913, 1.1283791670579e-05),
      (0.5, 0.5723649429247, -1.9635100260214235, 4.93480220054468, 0.5204998778130465),
      (1, 0, -0.5772156649015329, 1.6449340668482266, 0.8427007929497148),
      (3.7, 1.428072326665388, 1.1671535393615113, 0.31003785767003833, 0.9999998328489421),
      (170, 701.4372638087372, 5.132854377083308, 0.0058996879026080385, 1),
      (1e6, 12815504.569147611, 13.81551005796419, 1.0000005000001667e-06, 1),
    ] as [(Double, Double, Double, Double, Double)])
  func `special functions`(
    x: Double, logGamma: Double, digamma: Double, trigamma: Double, erf: Double
  ) {
    #expect(approximately(Special.logGamma(x), logGamma))
    #expect(approximately(Special.digamma(x), digamma))
    #expect(approximately(Special.trigamma(x), trigamma))
    #expect(approximately(Special.erf(x), erf))
  }

  @Test func `poles are infinite, not a crash`() {
    #expect(Special.logGamma(0) == .infinity)
    #expect(Special.digamma(0) == -.infinity)
    #expect(Special.trigamma(0) == .infinity)
    #expect(Special.erf(1e300) == 1 && Special.erf(-1e300) == -1)
    #expect(Special.logGamma(1e300).isFinite && Special.trigamma(1e300) >= 0)
  }

  @Test func `Poisson probabilities of large counts`() {
    // mpmath at 30 digits: -1e6 + 1001000 ln 1e6 - ln 1001000!, and the upper gamma ratio.
    let log = Poisson.logProbability(1_001_000, mean: 1e6)
    #expect(approximately(log, -8.3270270622201348))
    #expect(approximately(Poisson.cumulative(1_001_000, mean: 1e6), 0.841465670963428))
  }

  @Test func `special functions of laws`() {
    #expect(approximately(Special.scaledBesselSum(5), 0.347513079553871))
    #expect(approximately(Special.logGammaHalfStep(20000), 4.95173752626806))
    #expect(approximately(StudentT.cumulative(-2, degrees: 200), 0.0234265930935355))
    #expect(approximately(StudentT.cumulative(-2, degrees: 31), 0.0271636076835879))
  }
}
