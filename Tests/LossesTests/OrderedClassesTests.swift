import Foundation
import Losses
import Predictions
import Testing

/// Losses of ordered classes: thresholds, shared scores, decisions.
struct OrderedClassesTests {
  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  private func classes(_ loss: any Loss, _ scores: [Double], _ count: Int) throws -> ClassPrediction
  {
    guard case .classes(let prediction) = loss.prediction(scores: scores, classes: count) else {
      throw Mismatch()
    }
    return prediction
  }

  private struct Mismatch: Error {}

  @Test func `all but one of the scores are shared`() throws {
    for name in ["cumulative_logit", "all_threshold_logistic"] {
      let loss = try loss(name)
      #expect([2, 3, 5].map(loss.scoreCount) == [1, 2, 4])
      #expect([2, 3, 5].map(loss.sharedScoreCount) == [0, 1, 3])
    }
    #expect(try loss("cross_entropy").sharedScoreCount(classes: 5) == 0)
    #expect(try loss("rank_regression").scoreCount(classes: 5) == 1)
  }

  @Test func `probabilities are differences of the logistic function, whose logarithm is paid`()
    throws
  {
    let loss = try loss("cumulative_logit")
    // Thresholds 0, ln 2 and ln 4 with softplus(0) = ln 2; f = 0.
    let prediction = try classes(loss, [0, 0, 0], 4)
    let expected = [0.5, 2.0 / 3 - 0.5, 0.8 - 2.0 / 3, 0.2]
    for (k, share) in (prediction.probabilities ?? []).enumerated() {
      #expect(abs(share - expected[k]) < 1e-15)
    }
    #expect(prediction.decisions == [0])
    for row in loss.sampleRows {
      let count = row.scores.count + 1
      let own = try classes(loss, row.scores, count).probabilities ?? []
      #expect(abs(own.reduce(0, +) - 1) < 1e-14)
      #expect(abs(loss.value(row.scores, row.target) + Foundation.log(own[Int(row.target)])) < 1e-9)
    }
  }

  @Test func `a threshold between ordered classes may bend the wrong way`() throws {
    // Far beyond all thresholds the loss falls as -softplus of a gap, which is concave.
    for name in ["cumulative_logit", "all_threshold_logistic"] {
      let curvatures = try loss(name).curvatures(scores: [20, 0, 0], targets: [2])
      #expect(curvatures[1] < -0.05)
    }
  }

  @Test func `the best constants are the cumulative shares`() throws {
    let targets: [Double] = [0, 0, 0, 1, 2, 2, 2, 2, 3, 3]
    for name in ["cumulative_logit", "all_threshold_logistic"] {
      let constant = try loss(name).bestConstant(targets: targets, weights: nil, classes: 4)
      let shares = try classes(try loss("cumulative_logit"), constant, 4).probabilities ?? []
      for (share, expected) in zip(shares, [0.3, 0.1, 0.4, 0.2]) {
        #expect(abs(share - expected) < 1e-12)
      }
    }
  }

  @Test func `all thresholds below the score are passed`() throws {
    let loss = try loss("all_threshold_logistic")
    // Thresholds 0, ln 2 = 0.693 and 1.386.
    let prediction = try classes(loss, [-1, 0, 0, 0.5, 0, 0, 1, 0, 0, 2, 0, 0], 4)
    #expect(prediction.decisions == [0, 1, 2, 3] && prediction.probabilities == nil)
    #expect(prediction.scores.count == 16)
    #expect(try classes(loss, [-1, 0, 2], 2).decisions == [0, 1, 1])
  }

  @Test func `ranks fall to the nearest class, or between cut points`() throws {
    let loss = try loss("rank_regression")
    let nearest = try classes(loss, [-3, 0.4, 0.6, 1.5, 9], 3)
    #expect(nearest.decisions == [0, 0, 1, 2, 2])
    #expect(nearest.scores.prefix(3) == [-3, -4, -5] && nearest.probabilities == nil)
    let cut = RankRegression.prediction(scores: [-3, 0.4, 0.6, 1.5, 9], cutPoints: [0.5, 5])
    #expect(cut.decisions == [0, 0, 1, 1, 2])
    for row in 0..<5 {
      let margins = cut.scores[3 * row..<3 * row + 3]
      #expect(margins.firstIndex(of: margins.max() ?? 0) == 3 * row + cut.decisions[row])
    }
    #expect(try classes(loss, [0.25, 0.75], 2).scores == [-0.25, 0.25])
    #expect(CutPoints.decision(.infinity, cutPoints: [1, 2]) == 2)
  }

  @Test func `sparse probabilities are exactly 0`() throws {
    let prediction = try classes(try loss("sparsemax"), [3, 2.5, -1, 0, 0, 0], 3)
    let expected = [0.75, 0.25, 0, 1.0 / 3, 1.0 / 3, 1.0 / 3]
    for (share, hope) in zip(prediction.probabilities ?? [], expected) {
      #expect(abs(share - hope) < 1e-15)
    }
  }

  @Test func `one against the rest shares out the logistic functions`() throws {
    let prediction = try classes(
      try loss("one_vs_rest_log_loss"), [0, 0, -1e300, -800, -801, -900], 3)
    let own = prediction.probabilities ?? []
    #expect(abs(own[0] - 0.5) < 1e-15 && own[2] == 0)
    #expect(abs(own[3] - 1 / (1 + Foundation.exp(-1))) < 1e-12)
  }

  @Test func `evidence sets weights and shares of classes`() throws {
    let evidence = ParameterEvidence(
      residualScale: ResidualScale(value: 1, source: .unit), classCounts: [900, 90, 10])
    let balanced = try LossCatalogue.configured(
      LossReference(name: "class_balanced_cross_entropy"), for: evidence)
    #expect(
      balanced.parameters["count_1"] == 90
        && abs((balanced.parameters["beta"] ?? 0) - 0.999) < 1e-12)
    let given = try LossCatalogue.configured(
      LossReference(parsing: "class_balanced_cross_entropy(beta=0)"), for: evidence)
    #expect(given.traits.isStrictlyProper)
    let adjusted = try LossCatalogue.configured(
      LossReference(parsing: "balanced_softmax"), for: evidence)
    #expect(adjusted.parameters["prior_0"] == 0.9 && adjusted.parameters["tau"] == 1)
    let even = try classes(adjusted, [0, 0, 0], 3)
    #expect(even.probabilities?.allSatisfy { abs($0 - 1.0 / 3) < 1e-15 } == true)
    let recovered = adjusted.recoveredProbabilities(scores: [0, 0, 0], classes: 3) ?? []
    #expect(abs(recovered[0] - 0.9) < 1e-12)
  }
}
