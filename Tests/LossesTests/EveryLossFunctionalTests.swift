import Foundation
import Losses
import Predictions
import Statistics
import Testing

/// Parts 5 and 6 of the proof: the minimiser of the cost is the functional that the loss names, on
/// random weighted samples, which are discrete laws.
struct EveryLossFunctionalTests {
  @Test(arguments: everyScoreLoss, Proof.seeds(2, of: 12))
  func `the prediction of the best constant is the functional`(
    _ loss: any CatalogueLoss, seed: UInt64
  ) {
    let sample = Sample(for: loss, rows: 60, seed: seed + 8)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: loss.sampleClasses)
    #expect(isFunctional(constant[0], loss, sample) || tendsToQuantile(loss, sample))
    Proof.count(1, for: "6 functionals")
  }

  @Test(arguments: everyPreset.filter { $0.shape == .quantiles }, Proof.seeds(2, of: 12))
  func `several best constants are the quantiles`(_ loss: any CatalogueLoss, seed: UInt64) {
    let sample = Sample(for: loss, rows: 60, seed: seed + 8)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: 0)
    guard case .quantiles(let levels) = loss.functional else {
      Issue.record("the functional is \(loss.functional)")
      return
    }
    #expect(levels == levels.sorted() && levels.count == constant.count)
    for (level, value) in zip(levels, constant) {
      #expect(sample.isQuantile(value, level: level), "\(level)")
    }
    Proof.count(levels.count, for: "6 functionals")
  }

  @Test(arguments: everyLawLoss)
  func `a law that a loss can predict is the best for data of that law`(
    _ loss: any CatalogueLoss
  ) throws {
    #expect(loss.functional == .distribution)
    let law = try #require(self.law(loss, of: [0.4, 0.3]))
    let data = law.isDiscrete ? counts(law) : evenQuantiles(law)
    let constant = loss.bestConstant(targets: data.targets, weights: data.weights, classes: 0)
    let fitted = try #require(self.law(loss, of: constant))
    for level in [0.1, 0.5, 0.9] {
      let (found, true_) = (fitted.quantile(level), law.quantile(level))
      // Even quantiles leave out the tails, so that the scale comes out a little low.
      #expect(abs(found - true_) <= (law.isDiscrete ? 0 : 0.02 * (1 + abs(true_))), "\(level)")
    }
    if law.isDiscrete { #expect(abs(fitted.mean - law.mean) < 1e-4) }
  }

  private func law(_ loss: any Loss, of scores: [Double]) -> PredictedDistribution? {
    guard case .distributions(let laws) = loss.prediction(scores: scores, classes: 0) else {
      return nil
    }
    return laws.first
  }

  private func evenQuantiles(
    _ law: PredictedDistribution
  ) -> (targets: [Double], weights: [Double]?) {
    ((0..<2000).map { law.quantile((Double($0) + 0.5) / 2000) }, nil)
  }

  private func counts(_ law: PredictedDistribution) -> (targets: [Double], weights: [Double]?) {
    let targets = (0...40).map(Double.init)
    return (targets, targets.map { exp(law.logDensity($0)) })
  }

  private func isFunctional(
    _ constant: Double, _ loss: any CatalogueLoss, _ sample: Sample
  ) -> Bool {
    let prediction = loss.link.prediction(of: constant)
    switch loss.functional {
    case .mean, .probability:
      return abs(prediction - sample.mean) < 1e-9 * (1 + abs(sample.mean))
    case .median: return sample.isQuantile(prediction, level: 0.5)
    case .quantile(let level): return sample.isQuantile(prediction, level: level)
    case .expectile(let level): return sample.isExpectile(prediction, level: level)
    case .geometricMean: return isNear(prediction, exp(sample.mean { log($0) }))
    case .robustLocation: return sample.isQuantile(prediction, within: 0.05...0.95)
    case .decision:
      return !loss.traits.isClassificationCalibrated || loss.shape == .rank
        || (constant > 0) == (sample.mean > 0.5)
    // Held against formulas of their own in the tests of particular functionals.
    case .other: return prediction.isFinite
    case .ranking, .distribution, .quantiles: return false
    }
  }

  /// Whether a smoothed loss finds the quantile where targets lie far apart.
  private func tendsToQuantile(_ loss: any CatalogueLoss, _ sample: Sample) -> Bool {
    guard case .quantile(let level) = loss.functional, loss.traits.isSmooth else { return false }
    var wide = sample
    wide.targets = sample.targets.map { $0 * 1e4 }
    let constant = loss.bestConstant(targets: wide.targets, weights: wide.weights, classes: 0)
    return wide.isQuantile(constant[0], level: level, slack: 100)
  }

  private func isNear(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) < 1e-9 * (1 + abs(expected))
  }
}
