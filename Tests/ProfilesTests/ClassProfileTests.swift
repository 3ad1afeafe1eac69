import Foundation
import Predictions
import Profiles
import Statistics
import Tables
import Testing

@Suite struct ClassProfileTests {
  /// Two classes whose log odds are x, predicted by a pilot with log odds `slope` x.
  private func profile(rows: Int = 6_000, slope: Double, flips: Double = 0) throws -> ClassProfile {
    var random = RandomSource(seed: 9)
    let x = (0..<rows).map { _ in 2 * random.gaussian() }
    let y = x.map { odds -> String in
      let label = random.bernoulli(Link.sigmoid(odds))
      return random.uniform() < flips ? (label == 1 ? "a" : "b") : (label == 1 ? "b" : "a")
    }
    let table = Columns.table([Columns.numbers(x, name: "x"), Columns.labels(y)])
    let pilot = PilotPredictions(
      learner: "known", rows: Array(0..<rows),
      probabilities: x.flatMap { [1 - Link.sigmoid(slope * $0), Link.sigmoid(slope * $0)] },
      parametersPerRow: 0.01)
    let profile = try Profiler.profile(
      table: table, request: ProfileRequest(target: "y", positive: "b"), pilot: pilot)
    return try #require(profile.classes)
  }

  @Test func `true probabilities are calibrated`() throws {
    let found = try profile(slope: 1)
    let (slope, auc) = (try #require(found.calibrationSlope), try #require(found.auc))
    #expect(abs(slope - 1) < 0.08)
    #expect(auc > 0.8)
    #expect(found.skill > 0.2)
    #expect(abs(found.effectiveClasses - 2) < 0.01)
  }

  @Test func `bold probabilities have a slope below 1`() throws {
    let slope = try #require(profile(slope: 2).calibrationSlope)
    #expect(abs(slope - 0.5) < 0.05)
  }

  @Test func `the area under the curve does not change with the scale of the scores`() throws {
    let (first, second) = (try profile(slope: 1), try profile(slope: 3))
    #expect(first.auc == second.auc)
  }

  @Test func `flipped labels raise the estimate of label noise`() throws {
    let (noisy, clean) = (try profile(slope: 1, flips: 0.2), try profile(slope: 1))
    #expect(noisy.labelNoise > clean.labelNoise + 0.05)
  }

  @Test func `a hand-worked area`() throws {
    let table = Columns.table([
      Columns.numbers([1, 2, 3, 4], name: "x"), Columns.labels(["n", "n", "p", "p"]),
    ])
    let p = [0.1, 0.4, 0.35, 0.8]
    let pilot = PilotPredictions(
      learner: "known", rows: [0, 1, 2, 3], probabilities: p.flatMap { [1 - $0, $0] },
      parametersPerRow: 0)
    let found = try Profiler.profile(
      table: table, request: ProfileRequest(target: "y", positive: "p"), pilot: pilot)
    // Of four pairs only (0.35, 0.4) is in the wrong order.
    #expect(found.classes?.auc == 0.75)
  }
}
