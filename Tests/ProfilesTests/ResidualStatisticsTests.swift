import Foundation
import Predictions
import Profiles
import Tables
import Testing

/// Residual statistics against numpy 2.4, scipy 1.16, statsmodels 0.15 and scikit-learn 1.9 on the same
/// 600 rows, made by ``ReferenceStream``.
@Suite struct ResidualStatisticsTests {
  private static let rows = 600

  private func residuals(
    _ y: [Double], means: [Double], medians: [Double], task: Task
  ) throws -> ResidualProfile {
    let table = Columns.table([Columns.numbers(means, name: "x"), Columns.numbers(y)])
    var pilot = PilotPredictions(
      learner: "known", rows: Array(y.indices), means: means, medians: medians,
      parametersPerRow: 0.01)
    if task == .count { pilot.positiveMeans = means }
    let profile = try Profiler.profile(
      table: table, request: ProfileRequest(target: "y", task: task), pilot: pilot)
    return try #require(profile.residuals)
  }

  private func amounts() throws -> ResidualProfile {
    var stream = ReferenceStream(seed: 7)
    var (means, medians, y) = ([Double](), [Double](), [Double]())
    for _ in 0..<Self.rows {
      let mean = 0.5 + 4 * stream.uniform()
      means.append(mean)
      medians.append(0.9 * mean + 0.1 * stream.uniform())
      let noisy = mean * (1 + 0.3 * stream.bell())
      y.append(noisy + 0.2 * (stream.uniform() - 0.5) * mean * mean)
    }
    return try residuals(y, means: means, medians: medians, task: .regression)
  }

  private func isClose(_ value: Double?, _ expected: Double, within share: Double = 1e-9) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= share * abs(expected)
  }

  @Test func `scale and skill`() throws {
    let found = try amounts()
    #expect(isClose(found.scale.value, 0.6284787633699461, within: 1e-4))
    // statsmodels leaves out the small-sample correction n / (n + 3.8).
    #expect(isClose(found.qn, 0.7653063992102488 * 600 / 603.8, within: 1e-3))
    #expect(isClose(found.skill, 0.6021128280599257))
    #expect(isClose(found.skillMedian, 0.43530002763886533))
    // The reference is the delta method, ours 200 resamples.
    #expect(isClose(found.skillError, 0.02611097856962461, within: 0.2))
    #expect(isClose(found.skillMedianError, 0.019404320199495673, within: 0.2))
  }

  @Test func `shape`() throws {
    let found = try amounts()
    let interval = try #require(found.lKurtosisInterval)
    let (skewness, kurtosis) = (0.010587135060263875, 0.24115729126758417)
    #expect(isClose(found.lSkewness, skewness) && isClose(found.lKurtosis, kurtosis))
    // The references are jackknives.
    #expect(isClose(found.lSkewnessError, 0.026937367343796582, within: 0.02))
    #expect(isClose((interval[1] - interval[0]) / 2 / 1.959964, 0.016076972217730464, within: 0.03))
    #expect(found.fiveScaleShare == 2.0 / 600)
    let quantiles = try #require(found.quantiles)
    #expect(quantiles.levels.count == 41 && isClose(quantiles.gaussian[3], -1.3698564795107977))
    #expect(isClose(quantiles.residuals[3], -2.05943417924797, within: 1e-4))
    #expect(isClose(quantiles.residuals[38], 2.184043228372898, within: 1e-4))
  }

  @Test func `the gap along the fit has Fisher's interval`() throws {
    let found = try amounts()
    let interval = try #require(found.meanMedianCorrelationInterval)
    #expect(isClose(found.meanMedianCorrelation, 0.9645970488358838))
    #expect(isClose(interval[0], 0.9585639400260345) && isClose(interval[1], 0.9697652946923242))
  }

  @Test func `spread along the fit`() throws {
    let found = try amounts()
    #expect(isClose(found.heteroscedasticity, 0.5836747086399106))
    #expect(isClose(found.heteroscedasticityError, 0.05428983965211469))
    #expect(isClose(found.breuschPagan?.statistic, 97.58096332700848))
    #expect(isClose(found.breuschPagan?.pValue, 5.1698577551020806e-23, within: 1e-6))
    let bin = try #require(found.varianceByMean?[3])
    #expect(isClose(bin.mean, 1.5777722759172321) && isClose(bin.residual, -0.10262679222779904))
    #expect(isClose(bin.variance, 0.2939002328649776))
    #expect(isClose(bin.varianceError, 0.06163521250195315))
  }

  @Test func `calibration of means`() throws {
    let found = try #require(amounts().calibration)
    #expect(isClose(found.slope, 0.9910266987379457))
    #expect(isClose(found.slopeError, 0.03622520320608938))
    #expect(isClose(found.intercept, -0.029373525204882338, within: 1e-8))
    #expect(isClose(found.interceptError, 0.0645793796957302))
    #expect(isClose(found.miscalibration, 0.0645946169422807))
  }

  @Test func `neighbouring rows`() throws {
    let found = try amounts()
    #expect(isClose(found.autocorrelation, -0.0776138267515967))
    #expect(isClose(found.autocorrelationTest?.statistic, 3.6324455499387387))
    #expect(isClose(found.autocorrelationTest?.pValue, 0.05666349631007165))
  }

  @Test func `dispersion and zeros of counts`() throws {
    var stream = ReferenceStream(seed: 11)
    var (means, y) = ([Double](), [Double]())
    for _ in 0..<Self.rows {
      let mean = 0.2 + 3 * stream.uniform()
      means.append(mean)
      y.append((3 * mean * stream.uniform() * stream.uniform()).rounded(.down))
    }
    let found = try residuals(y, means: means, medians: means, task: .count)
    #expect(isClose(found.dispersion, 0.43943436364238236))
    #expect(isClose(found.dispersionError, 0.030184527507137862))
    #expect(isClose(found.dispersionTest?.statistic, 17.793844917421445))
    #expect(isClose(found.dispersionTest?.pValue, 7.887706260751111e-71, within: 1e-6))
    #expect(isClose(found.dispersionLinear, 0.7406829627346512))
    #expect(isClose(found.dispersionLinearError, 0.04757599374788562))
    #expect(isClose(found.dispersionLinearTest?.statistic, 15.555439019476843))
    #expect(isClose(found.zeroExcess, 0.35243279465569666))
    #expect(isClose(found.zeroExcessTest?.statistic, 22.055607228091937))
    #expect(isClose(found.zeroExcessNegativeBinomial, 0.2741207131604278))
    #expect(isClose(found.zeroExcessNegativeBinomialTest?.statistic, 15.255141683967997))
  }
}
