import Foundation
import Losses
import Predictions
import Statistics
import Testing

/// Part 6 of the proof: functionals that have a formula of their own, on random weighted samples.
struct ParticularFunctionalTests {
  private func constant(_ text: String, _ sample: Sample) throws -> Double {
    let loss = try LossCatalogue.loss(LossReference(parsing: text))
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: 0)
    return loss.link.prediction(of: constant[0])
  }

  private func sample(_ text: String, seed: UInt64) throws -> Sample {
    let loss = try LossCatalogue.loss(LossReference(parsing: text))
    return Sample(for: loss, rows: 50, seed: seed)
  }

  @Test(arguments: [0.7, -0.4])
  func `linex estimates a mean of exponentials`(_ a: Double) throws {
    let text = "linex(asymmetry=\(a))"
    let sample = try sample(text, seed: 3)
    let expected = -log(sample.mean { exp(-a * $0) }) / a
    #expect(abs(try constant(text, sample) - expected) < 1e-8 * (1 + abs(expected)))
  }

  @Test func `a squared percentage error estimates the ratio of two moments of 1 / Y`() throws {
    let text = "squared_percentage_error(floor=1e-6)"
    var sample = try sample("gamma", seed: 4)
    sample.targets = sample.targets.map { $0 + 0.1 }
    let expected = sample.mean { 1 / $0 } / sample.mean { 1 / ($0 * $0) }
    #expect(abs(try constant(text, sample) - expected) < 1e-8)
    #expect(expected < sample.mean)
  }

  @Test func `a percentage error estimates the median under weights 1 / Y`() throws {
    let text = "absolute_percentage_error(floor=1e-6)"
    var sample = try sample("gamma", seed: 5)
    let found = try constant(text, sample)
    sample.weights = zip(sample.weights, sample.targets).map { $0 / $1 }
    #expect(sample.isQuantile(found, level: 0.5))
  }

  @Test func `the circular loss estimates the mean direction`() throws {
    let sample = try sample("von_mises", seed: 6)
    let expected = atan2(sample.mean { sin($0) }, sample.mean { cos($0) })
    let gap = (try constant("von_mises", sample) - expected).remainder(dividingBy: 2 * .pi)
    #expect(abs(gap) < 1e-8)
  }

  @Test func `squared log error estimates the geometric mean of 1 + Y, less 1`() throws {
    let sample = try sample("squared_log_error", seed: 7)
    let expected = expm1(sample.mean { log1p($0) })
    #expect(abs(try constant("squared_log_error", sample) - expected) < 1e-9)
  }

  /// E Y below and above a value x balance like 1 : tau once residuals are cut off at delta.
  @Test(arguments: [0.2, 0.5, 0.9])
  func `an M-quantile balances residuals that are cut off`(_ level: Double) throws {
    let text = "m_quantile(level=\(level),delta=0.8)"
    let sample = try sample(text, seed: 8)
    let x = try constant(text, sample)
    let above = level * sample.mean { min(max($0 - x, 0), 0.8) }
    let below = (1 - level) * sample.mean { min(max(x - $0, 0), 0.8) }
    #expect(abs(above - below) < 1e-8)
  }
}
