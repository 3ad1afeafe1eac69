import Foundation
import Losses
import Predictions
import Statistics
import Testing

/// Part 5 of the proof: best constants against a minimiser that sees values only, and weights
/// against repeated rows.
struct EveryLossConstantTests {
  @Test(arguments: everyScoreLoss, Proof.seeds(1, of: 6))
  func `the best constant is where the cost is least`(_ loss: any CatalogueLoss, seed: UInt64) {
    let sample = Sample(for: loss, rows: 41, seed: seed)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: loss.sampleClasses)
    let law = sample.distinct
    let cost = { loss.cost([$0], targets: law.targets, weights: law.weights) }
    let expected = Minimiser.least(in: -60...60, of: cost)
    let least = cost(expected)
    #expect(constant.count == 1)
    Proof.count(2, for: "5 best constants")
    // A minimum at infinity is no place to start from: any score on the way there will do.
    if abs(expected) > 15, cost(2 * expected) <= least * (1 + 1e-12) {
      #expect(cost(constant[0]) <= cost(0))
      return
    }
    #expect(cost(constant[0]) <= least + 1e-12 * abs(least))
    // Where the cost is flat the minimum is an interval, of which any point will do, and a loss
    // that is not convex may have several.
    let isFlat = abs(cost((constant[0] + expected) / 2) - least) <= 1e-12 * abs(least)
    #expect(isFlat || !loss.traits.isConvex || abs(constant[0] - expected) < 1e-5)
  }

  @Test(arguments: everyRowLoss, Proof.seeds(1, of: 4))
  func `the best constants of a row are where the cost is least`(
    _ loss: any CatalogueLoss, seed: UInt64
  ) {
    let sample = Sample(for: loss, rows: 30, seed: seed)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: loss.sampleClasses)
    let law = sample.distinct
    let held = loss.traits.holdsWeights ? constant : nil
    let cost = { loss.cost($0, targets: law.targets, weights: law.weights, held: held) }
    let start = [Double](repeating: 0, count: loss.scoreCount(classes: loss.sampleClasses))
    let expected = Minimiser.least(from: start, in: -8...8, rounds: 12, of: cost)
    #expect(constant.count == start.count)
    #expect(cost(constant) <= cost(expected) + 1e-9 * abs(cost(expected)))
    Proof.count(1, for: "5 best constants")
  }

  @Test(arguments: everyPreset, Proof.seeds(1, of: 4))
  func `a weight of 3 counts like three rows`(_ loss: any CatalogueLoss, seed: UInt64) {
    let sample = Sample(for: loss, rows: 25, seed: seed + 3)
    let weights = sample.targets.indices.map { Double($0 % 4) }
    let repeated = sample.targets.indices.flatMap { row in
      [Double](repeating: sample.targets[row], count: row % 4)
    }
    let classes = loss.sampleClasses
    let weighted = loss.bestConstant(targets: sample.targets, weights: weights, classes: classes)
    let plain = loss.bestConstant(targets: repeated, weights: nil, classes: classes)
    let scaled = loss.bestConstant(
      targets: sample.targets, weights: weights.map { $0 * 0.37 }, classes: classes)
    for k in plain.indices {
      #expect(abs(weighted[k] - plain[k]) < 1e-7)
      #expect(abs(scaled[k] - plain[k]) < 1e-7)
    }
    Proof.count(2 * plain.count, for: "5 weights")
  }

  @Test(arguments: everyPreset)
  func `smoothing counts weights like rows`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 25, seed: 5)
    let weights = sample.targets.indices.map { Double($0 % 4) }
    let repeated = sample.targets.indices.flatMap { row in
      [Double](repeating: sample.targets[row], count: row % 4)
    }
    let width = loss.scoreCount(classes: loss.sampleClasses)
    let some = [Double](repeating: 0.3, count: sample.targets.count * width)
    let many = [Double](repeating: 0.3, count: repeated.count * width)
    let weighted = loss.smoothing(
      scores: some.span, targets: sample.targets.span, weights: weights)
    let plain = loss.smoothing(scores: many.span, targets: repeated.span, weights: nil)
    #expect(abs(weighted - plain) <= 1e-12 * plain)
    if loss.traits.isSmooth { #expect(weighted == 0) }
  }

  @Test(arguments: [0.1, 0.37, 1, 1e-9])
  func `between two quantiles lies their middle, whatever the rounding of weights`(
    weight: Double
  ) throws {
    let targets = (1...10).map(Double.init)
    let weights = [Double](repeating: weight, count: 10)
    for (text, expected) in [("absolute_error", 5.5), ("pinball(quantile=0.3)", 3.5)] {
      let loss = try LossCatalogue.loss(LossReference(parsing: text))
      #expect(loss.bestConstant(targets: targets, weights: weights, classes: 0) == [expected])
    }
  }

  @Test(arguments: everyPreset)
  func `a constant is finite where one class or value is all there is`(
    _ loss: any CatalogueLoss
  ) {
    for target in loss.sampleTargets {
      for count in [1, 3] {
        let constant = loss.bestConstant(
          targets: [Double](repeating: target, count: count), weights: nil,
          classes: loss.sampleClasses)
        #expect(constant.allSatisfy { $0.isFinite && abs($0) <= 60 }, "\(target): \(constant)")
      }
    }
  }
}
