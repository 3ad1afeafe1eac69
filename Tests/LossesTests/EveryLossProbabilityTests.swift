import Losses
import Predictions
import Testing

/// Parts 6 and 7 of the proof: what losses of two classes say of probabilities and decisions at the
/// minimum of the expected loss.
struct EveryLossProbabilityTests {
  private static let shares =
    Proof.isFull
    ? (1...99).map { Double($0) / 100 } : [0.03, 0.2, 0.45, 0.5, 0.62, 0.9, 0.99]

  @Test(arguments: everyBinaryLoss)
  func `the minimum maps back to the probability where a map is claimed`(
    _ loss: any CatalogueLoss
  ) {
    var findings = Findings()
    for share in Self.shares {
      let score = minimum(of: loss, share: share)
      if let recovered = loss.recoveredProbabilities(scores: [score], classes: 2) {
        // A minimum at infinity says that the share is this large at least.
        let isRight =
          abs(score) < 30
          ? abs(recovered[1] - share) < 1e-5
          : (recovered[1] > 0.5) == (share > 0.5) && abs(recovered[1] - 0.5) < abs(share - 0.5)
        findings.expect(isRight) { "\(recovered[1]) for \(share)" }
        findings.expect(abs(recovered[0] + recovered[1] - 1) < 1e-12) { "\(recovered)" }
      } else {
        findings.expect(loss.traits.isStrictlyProper || loss.link == .margin) { "no way back" }
      }
    }
    findings.report("6 inverse maps")
  }

  @Test(arguments: everyBinaryLoss)
  func `only strictly proper losses are minimised by the true probability`(
    _ loss: any CatalogueLoss
  ) {
    let gaps = Self.shares.map { share in
      abs(loss.link.prediction(of: minimum(of: loss, share: share)) - share)
    }
    let gap = gaps.max() ?? 1
    #expect((gap < 1e-5) == loss.traits.isStrictlyProper, "\(gap)")
    Proof.count(gaps.count, for: "6 properness")
  }

  @Test(arguments: everyBinaryLoss)
  func `only calibrated losses decide for the likelier class`(_ loss: any CatalogueLoss) {
    let wrong = Self.shares.filter { share in
      share != 0.5 && (minimum(of: loss, share: share) > 0) != (share > 0.5)
    }
    #expect(wrong.isEmpty == loss.traits.isClassificationCalibrated, "\(wrong)")
    Proof.count(Self.shares.count, for: "7 calibration")
  }

  @Test(arguments: everyPreset)
  func `predictions have the form of their link`(_ loss: any CatalogueLoss) {
    let scores = loss.hasManyScores ? [] : [0.5, -1, 2, 9]
    let classes = loss.sampleClasses
    guard !loss.hasManyScores else { return checkRowForm(loss, classes) }
    switch (loss.prediction(scores: scores, classes: classes), loss.link) {
    case (.points(let values), .identity): #expect(values == scores)
    case (.points(let values), .log), (.points(let values), .logOnePlus),
      (.points(let values), .logit):
      #expect(loss.shape == .number && values == scores.map(loss.link.prediction))
    case (.classes(let prediction), .margin):
      #expect(prediction.probabilities == nil && prediction.decisions == [1, 0, 1, 1])
    case (.classes(let prediction), .cutPoints):
      #expect(prediction.decisions.dropFirst() == [0, 2, 3])
    case (.classes(let prediction), .logit), (.classes(let prediction), .halfLogit),
      (.classes(let prediction), .probit), (.classes(let prediction), .complementaryLogLog),
      (.classes(let prediction), .clipped), (.classes(let prediction), .arctangent):
      let expected = scores.map(loss.link.prediction)
      #expect(prediction.probabilities == expected.flatMap { [1 - $0, $0] })
      #expect(prediction.decisions == expected.map { $0 >= 0.5 ? 1 : 0 })
    default: Issue.record("unexpected form")
    }
  }

  private func checkRowForm(_ loss: any CatalogueLoss, _ classes: Int) {
    let width = loss.scoreCount(classes: classes)
    let scores = (0..<2 * width).map { [0.5, -1, 2, 0.1, 0, 1.5, -0.3][$0 % 7] }
    switch (loss.prediction(scores: scores, classes: classes), loss.link) {
    case (.classes(let prediction), .softmax), (.classes(let prediction), .oneVersusRest),
      (.classes(let prediction), .sparsemax), (.classes(let prediction), .cumulativeLogit):
      let probabilities = prediction.probabilities ?? []
      #expect(probabilities.count == 2 * classes && prediction.decisions.count == 2)
      for row in 0..<2 {
        let part = probabilities[row * classes..<(row + 1) * classes]
        #expect(abs(part.reduce(0, +) - 1) < 1e-12 && part.allSatisfy { $0 >= 0 })
        #expect(part.firstIndex(of: part.max() ?? 0) == row * classes + prediction.decisions[row])
      }
    case (.classes(let prediction), .largestMargin):
      #expect(prediction.probabilities == nil && prediction.decisions.count == 2)
    case (.quantiles(let prediction), .quantiles): #expect(prediction.count == 2)
    case (.distributions(let laws), .locationAndLogScale), (.distributions(let laws), .logitAndLog):
      #expect(laws.count == 2)
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
    Minimiser.least(in: -40...40) {
      let values = loss.values(scores: [$0, $0], targets: [0, 1])
      return (1 - share) * values[0] + share * values[1]
    }
  }
}
