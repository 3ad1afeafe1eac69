import Advice
import Foundation
import Pilots
import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// Data whose law fixes the answer, through real pilots.
@Suite struct SyntheticTruthTests {
  struct Truth: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var goal = Goal()
    /// The losses that are right as the first recommendation.
    var right: Set<String>
    /// Draws a target given four standard normal features.
    var target: @Sendable (inout RandomSource, [Double]) -> Double
  }

  private static let lognormal: @Sendable (inout RandomSource, [Double]) -> Double = {
    2 * $1[0] + $1[1] + exp($0.gaussian())
  }

  static let truths = [
    Truth(testDescription: "Gaussian noise", right: ["squared_error"]) {
      2 * $1[0] + $1[1] + $0.gaussian()
    },
    Truth(testDescription: "t3 noise", right: ["huber"]) {
      2 * $1[0] + $1[1] + $0.studentT(degrees: 3)
    },
    Truth(testDescription: "Laplace noise", right: ["huber", "absolute_error"]) {
      2 * $1[0] + $1[1] + $0.laplace()
    },
    Truth(
      testDescription: "lognormal noise, mean wanted", goal: .stating { $0.purpose = .mean },
      right: ["squared_error"], target: lognormal),
    Truth(
      testDescription: "lognormal noise, median wanted", goal: .stating { $0.purpose = .median },
      right: ["absolute_error"], target: lognormal),
    Truth(testDescription: "Poisson counts", right: ["poisson"]) {
      Double($0.poisson(mean: exp(0.5 + 0.5 * $1[0] + 0.3 * $1[1])))
    },
    Truth(testDescription: "over-dispersed counts", right: ["poisson", "tweedie"]) {
      Double($0.poisson(mean: exp(1 + 0.6 * $1[0]) * $0.gamma(shape: 1)))
    },
    Truth(testDescription: "compound Poisson-gamma", right: ["tweedie"]) {
      let events = $0.poisson(mean: exp(-0.3 + 0.4 * $1[0]))
      var sum = 0.0
      for _ in 0..<events { sum += $0.gamma(shape: 2) * exp(0.3 * $1[1]) }
      return sum
    },
    Truth(testDescription: "shares", right: ["log_loss"]) {
      let mean = Link.sigmoid($1[0])
      let (a, b) = ($0.gamma(shape: 5 * mean), $0.gamma(shape: 5 * (1 - mean)))
      return a / (a + b)
    },
    Truth(
      testDescription: "5 % gross errors, said to be errors",
      goal: .stating { $0.outliers = .errors }, right: ["huber"]
    ) {
      2 * $1[0] + $1[1] + ($0.uniform() < 0.05 ? 30 : 1) * $0.gaussian()
    },
  ]

  private func profile(_ truth: Truth, rows: Int, seed: UInt64) throws -> Profile {
    var random = RandomSource(seed: seed)
    var columns = [[Double]](repeating: [], count: 5)
    for _ in 0..<rows {
      let x = (0..<4).map { _ in random.gaussian() }
      for (index, value) in (x + [truth.target(&random, x)]).enumerated() {
        columns[index].append(value)
      }
    }
    let table = Table(
      source: Table.Source(path: "t.csv", sha256: "0", format: "csv", bytes: 1),
      columns: columns.enumerated().map { index, values in
        Column(
          name: index == 4 ? "y" : "x\(index)", kind: .number, values: .numbers(values),
          missingCount: 0)
      }, rowCount: rows)
    return try PilotedProfile.make(
      table: table, request: ProfileRequest(target: "y"), pilots: .quick, seed: 1)
  }

  @Test(arguments: truths)
  func `the law of the noise fixes the loss`(truth: Truth) throws {
    let profile = try profile(truth, rows: 1_500, seed: 21)
    let advice = Advisor.advise(profile: profile, goal: truth.goal)
    let first = try #require(advice.recommendations.first)
    #expect(truth.right.contains(first.loss), "\(first) \(String(describing: profile.residuals))")
  }

  @Test func `heavy tails of the target alone are no reason for a robust loss`() throws {
    // A lognormal feature gives y a kurtosis beyond 100; the noise is Gaussian.
    let truth = Truth(testDescription: "", right: []) { 2 * exp($1[0]) + $0.gaussian() }
    let profile = try profile(truth, rows: 4_000, seed: 4)
    let advice = Advisor.advise(profile: profile, goal: Goal())
    #expect(advice.recommendations.first?.loss == "squared_error")
  }

  @Test func `unequal classes with costs keep log loss and move the threshold`() throws {
    let truth = Truth(testDescription: "", right: []) {
      Double($0.bernoulli(Link.sigmoid($1[0] - 3)))
    }
    let profile = try profile(truth, rows: 1_500, seed: 8)
    let goal = Goal.stating {
      $0.missCost = 10
      $0.falseAlarmCost = 1
    }
    let advice = Advisor.advise(profile: profile, goal: goal)
    #expect(advice.recommendations.first?.loss == "log_loss")
    #expect(abs((advice.decision.threshold ?? 0) - 1.0 / 11) < 1e-4)
  }
}
