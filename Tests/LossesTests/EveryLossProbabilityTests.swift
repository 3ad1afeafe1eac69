import Losses
import Predictions
import Testing

/// What classification losses say of probabilities, at the minimum of the expected loss.
struct EveryLossProbabilityTests {
  private static let shares = [0.03, 0.2, 0.45, 0.5, 0.62, 0.9, 0.99]

  @Test(arguments: everyBinaryLoss, shares)
  func `the minimum maps back to the probability where a map is claimed`(
    _ loss: any CatalogueLoss, share: Double
  ) {
    let score = minimum(of: loss, share: share)
    let recovered = loss.recoveredProbabilities(scores: [score], classes: 2)
    if let recovered {
      #expect(abs(recovered[1] - share) < 1e-5)
      #expect(abs(recovered[0] + recovered[1] - 1) < 1e-12)
    }
    if loss.traits.isStrictlyProper {
      #expect(abs(loss.link.prediction(of: score) - share) < 1e-5)
    } else {
      #expect(recovered != nil || loss.link == .margin)
    }
  }

  @Test(arguments: everyBinaryLoss)
  func `only strictly proper losses are minimised by the true probability`(
    _ loss: any CatalogueLoss
  ) {
    let gaps = Self.shares.map { share in
      abs(loss.link.prediction(of: minimum(of: loss, share: share)) - share)
    }
    #expect(((gaps.max() ?? 1) < 1e-5) == loss.traits.isStrictlyProper)
  }

  @Test(arguments: everyBinaryLoss)
  func `only calibrated losses decide for the likelier class`(_ loss: any CatalogueLoss) {
    let isRight = Self.shares.filter { $0 != 0.5 }.allSatisfy { share in
      (minimum(of: loss, share: share) > 0) == (share > 0.5)
    }
    #expect(isRight == loss.traits.isClassificationCalibrated)
  }

  @Test(
    arguments: everyClassLoss,
    [[0.2, 0.5, 0.3], [0.05, 0.05, 0.9], [0.34, 0.33, 0.33]])
  func `the minimum over several classes maps back to their probabilities`(
    _ loss: any CatalogueLoss, shares: [Double]
  ) {
    let scores = Minimiser.least(from: [0, 0, 0], in: -8...8, rounds: 40) {
      loss.cost($0, targets: [0, 1, 2], weights: shares)
    }
    let direct = Link.softmax(scores)
    let gap = zip(direct, shares).map { abs($0 - $1) }.max() ?? 1
    if loss.traits.isStrictlyProper { #expect(gap < 1e-5) } else { #expect(gap > 1e-4) }
    let recovered = loss.recoveredProbabilities(scores: scores, classes: 3) ?? direct
    #expect((zip(recovered, shares).map { abs($0 - $1) }.max() ?? 1) < 1e-5)
    #expect(scores.firstIndex(of: scores.max() ?? 0) == shares.firstIndex(of: shares.max() ?? 0))
  }

  @Test(arguments: everyPreset)
  func `predictions have the form of their link`(_ loss: any CatalogueLoss) {
    let scores = loss.hasManyScores ? [0.5, -1, 2, 0, 0, 1] : [0.5, -1]
    let classes = loss.sampleClasses
    switch (loss.prediction(scores: scores, classes: classes), loss.link) {
    case (.points(let values), .identity): #expect(values == scores)
    case (.points(let values), .log): #expect(values == scores.map(Link.log.prediction))
    case (.classes(let prediction), .margin): #expect(prediction.probabilities == nil)
    case (.classes(let prediction), .logit), (.classes(let prediction), .halfLogit),
      (.classes(let prediction), .softmax):
      #expect(prediction.probabilities?.count == 2 * classes)
      #expect(prediction.decisions == (loss.hasManyScores ? [2, 2] : [1, 0]))
    default: Issue.record("unexpected form")
    }
  }

  @Test func `a proportion is predicted as a number`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "log_loss"))
    #expect(loss.prediction(scores: [0], classes: 0) == .points([0.5]))
    #expect(loss.accepts(0.25) && !loss.accepts(1.5))
    let constant = loss.bestConstant(targets: [0.1, 0.3], weights: nil, classes: 0)
    #expect(abs(Link.sigmoid(constant[0]) - 0.2) < 1e-12)
  }

  private func minimum(of loss: any CatalogueLoss, share: Double) -> Double {
    Minimiser.least(in: -15...15) {
      loss.cost([$0], targets: [0, 1], weights: [1 - share, share])
    }
  }
}
