import Losses
import Predictions
import Statistics
import Testing

/// Best constants against a minimiser that sees values only, and against their functional.
struct EveryLossConstantTests {
  @Test(arguments: everyScoreLoss, [1, 2, 3] as [UInt64])
  func `the best constant is where the cost is least`(_ loss: any CatalogueLoss, seed: UInt64) {
    let sample = Sample(for: loss, rows: 41, seed: seed)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: loss.sampleClasses)
    let cost = { loss.cost([$0], targets: sample.targets, weights: sample.weights) }
    let expected = Minimiser.least(in: -60...60, of: cost)
    #expect(constant.count == 1)
    #expect(cost(constant[0]) <= cost(expected) + 1e-12 * abs(cost(expected)))
    // Where the cost is piecewise linear the minimum may be an interval.
    if loss.traits.isSmooth { #expect(abs(constant[0] - expected) < 1e-5) }
  }

  @Test(arguments: everyClassLoss, [1, 2] as [UInt64])
  func `the best constants of a row are where the cost is least`(
    _ loss: any CatalogueLoss, seed: UInt64
  ) {
    let sample = Sample(for: loss, rows: 30, seed: seed)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: 3)
    let cost = { loss.cost($0, targets: sample.targets, weights: sample.weights) }
    let expected = Minimiser.least(from: [0, 0, 0], in: -8...8, rounds: 12, of: cost)
    #expect(constant.count == 3)
    #expect(cost(constant) <= cost(expected) + 1e-12 * abs(cost(expected)))
  }

  @Test(arguments: everyScoreLoss)
  func `the prediction of the best constant is the functional`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 60, seed: 9)
    let constant = loss.bestConstant(
      targets: sample.targets, weights: sample.weights, classes: loss.sampleClasses)
    let prediction = loss.link.prediction(of: constant[0])
    switch loss.functional {
    case .mean, .probability:
      #expect(abs(prediction - sample.mean) < 1e-9 * (1 + abs(sample.mean)))
    case .median: #expect(sample.isQuantile(prediction, level: 0.5))
    case .quantile(let level): #expect(sample.isQuantile(prediction, level: level))
    case .robustLocation: #expect(sample.isQuantile(prediction, within: 0.15...0.85))
    case .decision:
      #expect(
        !loss.traits.isClassificationCalibrated || (constant[0] > 0) == (sample.mean > 0.5))
    case .expectile, .geometricMean, .ranking, .distribution, .quantiles, .other:
      Issue.record("no test yet for the functional \(loss.functional)")
    }
  }

  @Test(arguments: everyPreset)
  func `a weight of 3 counts like three rows`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 25, seed: 4)
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
      #expect(abs(weighted[k] - plain[k]) < 1e-8)
      #expect(abs(scaled[k] - plain[k]) < 1e-8)
    }
  }

  @Test(arguments: everyScoreLoss)
  func `smoothing counts weights like rows`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 25, seed: 5)
    let weights = sample.targets.indices.map { Double($0 % 4) }
    let repeated = sample.targets.indices.flatMap { row in
      [Double](repeating: sample.targets[row], count: row % 4)
    }
    let some = [Double](repeating: 0.3, count: sample.targets.count)
    let many = [Double](repeating: 0.3, count: repeated.count)
    let weighted = loss.smoothing(
      scores: some.span, targets: sample.targets.span, weights: weights)
    let plain = loss.smoothing(scores: many.span, targets: repeated.span, weights: nil)
    #expect(abs(weighted - plain) <= 1e-12 * plain)
    #expect(loss.traits.isSmooth || loss.link == .margin ? weighted == 0 : weighted > 0)
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
    for target in loss.sampleTargets.filter({ !loss.hasManyScores || [0, 1, 2].contains($0) }) {
      for count in [1, 3] {
        let constant = loss.bestConstant(
          targets: [Double](repeating: target, count: count), weights: nil,
          classes: loss.sampleClasses)
        #expect(constant.allSatisfy { $0.isFinite && abs($0) <= 60 }, "\(target)")
      }
    }
  }
}
