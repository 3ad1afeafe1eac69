import Foundation
import Metrics
import Predictions
import TestKit
import Testing

/// Intervals, quantiles and laws: worked by hand, and what each metric can read.
struct LawEdgeCaseTests {
  private let truth = Truth(targets: [1, 5], classCount: 0)

  private func quantiles(_ levels: [Double], _ rows: [[Double]]) -> Prediction {
    .quantiles(QuantilePrediction(levels: levels, values: rows.flatMap { $0 }))
  }

  private func score(_ name: String, _ prediction: Prediction) throws -> MetricScore {
    try MetricCatalogue.metric(named: name).score(prediction, against: truth)
  }

  /// 0 to 2 holds 1; 6 to 9 misses 5 by 1, which costs 2 / 0.1.
  @Test func `intervals`() throws {
    let prediction = quantiles([0.05, 0.95], [[0, 2], [6, 9]])
    #expect(approximately(try score("interval_score", prediction).value, (2 + 3 + 20) / 2.0))
    #expect(try score("interval_width", prediction).value == 2.5)
    #expect(approximately(try score("coverage_error", prediction).value, 0.4))
    #expect(CoverageError().covered(prediction, against: truth).value == 0.5)
    #expect(
      try score("interval_score(coverage=0.5)", quantiles([0.25, 0.75], [[0, 2], [6, 9]])).value
        == (2 + 3 + 4) / 2.0)
  }

  @Test func `ends count as inside, and quantiles that cross are put in order`() throws {
    let prediction = quantiles([0.05, 0.95], [[3, 1], [5, 5]])
    #expect(CoverageError().covered(prediction, against: truth).value == 1)
    #expect(try score("interval_width", prediction).value == 1)
  }

  /// Twice the pinball losses at 0.05, 0.5 and 0.95 of quantiles 0, 2, 3 against 1, and 5, 5, 5
  /// against 5.
  @Test func `the weighted interval score`() throws {
    let prediction = quantiles([0.05, 0.5, 0.95], [[0, 2, 3], [5, 5, 5]])
    let first = 2 * (0.05 * 1 + 0.5 * 1 + 0.05 * 2) / 3
    #expect(approximately(try score("weighted_interval_score", prediction).value, first / 2))
  }

  /// A law and its own quantiles are the same forecast, whatever else is predicted.
  @Test(arguments: ["weighted_interval_score", "quantile_calibration_error"])
  func `laws and quantiles are judged at the same levels`(name: String) throws {
    let laws: [PredictedDistribution] = [.normal(mean: 0, sd: 2), .laplace(location: 4, scale: 1)]
    let few = [0.05, 0.5, 0.95]
    let many = [0.01, 0.05, 0.3, 0.5, 0.6, 0.95]
    let expected = try #require(try score(name, .distributions(laws)).value)
    for levels in [few, many] {
      let prediction = quantiles(levels, laws.map { law in levels.map(law.quantile) })
      #expect(approximately(try score(name, prediction).value, expected))
    }
    let without = quantiles([0.05, 0.4, 0.6, 0.95], [[0, 1, 2, 3], [1, 2, 3, 4]])
    #expect(
      try score(name, without)
        == .undefined(
          "\(name) compares at the levels 0.05, 0.5, 0.95, but the predictions lack 0.5"))
    guard
      case .undefined = try score("\(name)(levels=7)", quantiles(few, [[0, 1, 2], [1, 2, 3]]))
    else {
      Issue.record("levels are made up")
      return
    }
    #expect(throws: MetricError.self) { try MetricCatalogue.metric(named: "\(name)(levels=5)") }
  }

  /// At level 0.05 both outcomes lie above, at 0.5 and 0.95 one does: errors 0.05, 0 and 0.45.
  @Test func `quantile calibration`() throws {
    let prediction = quantiles([0.05, 0.5, 0.95], [[0, 2, 3], [3, 4, 4.5]])
    #expect(
      approximately(try score("quantile_calibration_error", prediction).value, 0.5 / 3))
    // An atom at the quantile holds any level.
    let certain = quantiles([0.05, 0.5, 0.95], [[1, 1, 1], [5, 5, 5]])
    #expect(try score("quantile_calibration_error", certain).value == 0)
  }

  @Test func `levels that are not predicted are not made up`() throws {
    let narrow = quantiles([0.25, 0.75], [[0, 2], [6, 9]])
    for name in ["interval_score", "coverage_error", "interval_width"] {
      #expect(
        try score(name, narrow) == .undefined("the predictions do not reach to the quantile 0.05"))
    }
    #expect(
      try score("pinball_loss(quantile=0.9)", narrow)
        == .undefined(
          "pinball_loss(quantile=0.9) needs numbers, but the predictions do not give the quantile "
            + "0.9"))
    #expect(try score("mae", narrow).value == (0 + 2.5) / 2)
  }

  /// ln sqrt(2 pi) a row, plus half a squared distance; and |y - m| / s + ln 2 s.
  @Test func `the likelihood of laws`() throws {
    let normal = Prediction.distributions([.normal(mean: 1, sd: 1), .normal(mean: 3, sd: 1)])
    #expect(approximately(try score("nll", normal).value, log(2 * .pi) / 2 + 1))
    let laplace = Prediction.distributions([
      .laplace(location: 2, scale: 0.5), .laplace(location: 5, scale: 0.5),
    ])
    #expect(approximately(try score("nll", laplace).value, 1))
    #expect(approximately(try score("nll(floor=1)", laplace).value, log(2) + 0.5))
  }

  /// The score of N(m, s) at m is s (sqrt 2 - 1) / sqrt pi.
  @Test func `the ranked probability score`() throws {
    let normal = Prediction.distributions([.normal(mean: 1, sd: 2), .normal(mean: 5, sd: 2)])
    #expect(
      approximately(
        try score("crps", normal).value, 2 * (2.0.squareRoot() - 1) / Double.pi.squareRoot()))
    #expect(try score("crps", .points([2, 9])) == score("mae", .points([2, 9])))
  }

  @Test func `what cannot be judged says why`() throws {
    let cauchy = Prediction.distributions(
      Array(repeating: .studentT(location: 0, scale: 1, df: 1), count: 2))
    #expect(
      try score("crps", cauchy)
        == .undefined("a predicted law has no mean, or is too far from the outcome"))
    let counts = Prediction.distributions([
      .zeroInflatedPoisson(zeroShare: 0, rate: 1), .zeroInflatedPoisson(zeroShare: 1, rate: 1),
    ])
    #expect(
      try score("nll", counts) == .undefined("a target is impossible under its predicted law"))
    let rows = quantiles([0.5], [[1], [5]])
    #expect(
      try score("crps", rows)
        == .undefined(
          "crps needs a law for each row, but the predictions are quantiles; judge those by "
            + "weighted_interval_score"))
    #expect(
      try score("nll", .points([1, 5]))
        == .undefined("nll needs a law for each row, but the predictions are numbers"))
    #expect(
      try score("interval_score", .points([1, 5]))
        == .undefined("interval_score needs quantiles, but the predictions are numbers"))
  }

  /// For many levels the weighted interval score is near the CRPS.
  @Test func `laws can be read at the levels of the hubs`() throws {
    let laws = Prediction.distributions([.normal(mean: 0, sd: 2), .laplace(location: 4, scale: 1)])
    let crps = try #require(try score("crps", laws).value)
    let wis = try #require(try score("weighted_interval_score(levels=23)", laws).value)
    #expect(abs(wis / crps - 1) < 0.15)
    #expect(QuantileRows.lawLevels.count == 23)
  }
}
