import Foundation
import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// Residual statistics against laws whose values are known.
@Suite struct ResidualProfileTests {
  /// A profile whose pilot knows the conditional mean x and the median x + shift.
  private func residuals(
    rows: Int = 4_000, seed: UInt64 = 11, medianShift: Double = 0, task: Task? = nil,
    mean: (Double) -> Double = { $0 }, noise: (inout RandomSource, Double) -> Double
  ) throws -> ResidualProfile {
    var random = RandomSource(seed: seed)
    let x = (0..<rows).map { _ in random.gaussian() }
    let means = x.map(mean)
    let y = means.map { $0 + noise(&random, $0) }
    let table = Columns.table([Columns.numbers(x, name: "x"), Columns.numbers(y)])
    let pilot = PilotPredictions(
      learner: "known", rows: Array(0..<rows), means: means,
      medians: means.map { $0 + medianShift }, parametersPerRow: 0.01)
    let profile = try Profiler.profile(
      table: table, request: ProfileRequest(target: "y", task: task), pilot: pilot)
    return try #require(profile.residuals)
  }

  @Test func `Gaussian noise has the Gaussian's statistics`() throws {
    let found = try residuals { random, _ in 2 * random.gaussian() }
    #expect(abs(found.lKurtosis - 0.1226) < 0.015)
    #expect(abs(found.lKurtosisLocal - 0.1226) < 0.015)
    #expect(abs(found.scale.value - 2) < 0.15)
    #expect(abs(found.sdToScale - 1) < 0.06)
    #expect(abs(found.skill - 0.2) < 0.04)
    #expect(abs(found.gap) < 0.05)
    #expect(abs(found.heteroscedasticity) < 0.06)
    #expect(found.outlierShare < 0.02)
    #expect(found.grossShare == 0)
    #expect(found.robustVarianceGain < 0)
  }

  @Test func `Student's t3 has an L-kurtosis of 0_261`() throws {
    let found = try residuals { random, _ in random.studentT(degrees: 3) }
    #expect(abs(found.lKurtosisLocal - 0.261) < 4 * found.lKurtosisError)
    #expect(found.lKurtosisError < 0.02)
    #expect(found.robustVarianceGain > 0.3)
  }

  @Test func `a spread that follows the fit is heavy pooled and light locally`() throws {
    let found = try residuals { random, mean in exp(0.8 * mean) * random.gaussian() }
    #expect(found.lKurtosis > 0.25)
    #expect(found.lKurtosisLocal < 0.15)
    #expect(found.heteroscedasticity > 0.5)
  }

  @Test func `the gap is mean minus median in scales`() throws {
    // Exponential noise of mean 1 has median ln 2; the pilot's mean is off by nothing.
    let found = try residuals(medianShift: log(2) - 1) { random, _ in random.exponential() - 1 }
    let expected = (1 - log(2)) / found.scale.value
    #expect(abs(found.gap - expected) < 0.1)
    #expect(found.gapInterval[0] < expected && expected < found.gapInterval[1])
    #expect(abs(found.lSkewness - 1.0 / 3) < 0.05)
  }

  @Test(arguments: [1.0, 2.0])
  func `the variance exponent is that of Poisson and gamma noise`(power: Double) throws {
    let found = try residuals(task: .regression, mean: { exp(1 + 0.8 * $0) }) { random, mean in
      power == 1
        ? Double(random.poisson(mean: mean)) - mean : mean * random.gamma(shape: 4) / 4 - mean
    }
    let exponent = try #require(found.varianceExponent)
    #expect(abs(exponent - power) < 0.15)
  }

  @Test func `dispersion and zeros of a negative binomial`() throws {
    let found = try residuals(rows: 20_000, task: .count, mean: { exp(0.5 + 0.5 * $0) }) {
      random, mean in
      Double(random.poisson(mean: mean * random.gamma(shape: 2) / 2)) - mean
    }
    // Variance m + m^2 / 2; zeros (1 + m/2)^-2 against exp(-m).
    let dispersion = try #require(found.dispersion)
    #expect(abs(dispersion - 0.5) < 0.12)
    let zeros = try #require(found.zeroExcess)
    #expect(zeros > 0.05)
  }

  @Test func `isolated rows are counted and named by line`() throws {
    var random = RandomSource(seed: 5)
    let x = (0..<200).map { _ in random.gaussian() }
    var y = x.map { $0 + 0.5 * random.gaussian() }
    for row in [30, 60, 90] { y[row] += 500 }
    let table = Columns.table([Columns.numbers(x, name: "x"), Columns.numbers(y)])
    let pilot = PilotPredictions(
      learner: "known", rows: Array(0..<200), means: x, medians: x, parametersPerRow: 0.01)
    let profile = try Profiler.profile(
      table: table, request: ProfileRequest(target: "y"), pilot: pilot)
    let found = try #require(profile.residuals)
    #expect(found.grossShare == 0.015)
    #expect(Set(found.outlierLines.prefix(3)) == [32, 62, 92])
    let warning = profile.warnings.first { $0.code == "gross_outliers" }
    #expect(warning?.message.contains("32, 62, 92") == true)
  }
}
