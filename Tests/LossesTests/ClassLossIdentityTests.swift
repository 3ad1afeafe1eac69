import Foundation
import Losses
import Predictions
import Testing

/// Losses of several classes that are the same as others where the field says so.
struct ClassLossIdentityTests {
  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  @Test(
    arguments: [
      ("softmax_focal(gamma=2)", "focal(gamma=2)", 1.0),
      ("softmax_focal(gamma=0.5)", "focal(gamma=0.5)", 1), ("multiclass_brier", "brier", 2),
      ("ranked_probability_score", "brier", 1), ("cumulative_logit", "log_loss", 1),
      ("all_threshold_logistic", "log_loss", 1), ("crammer_singer_hinge", "hinge", 1),
      ("weston_watkins_hinge", "hinge", 0.5),
      ("multiclass_generalised_cross_entropy(q=0.7)", "generalised_cross_entropy(q=0.7)", 1),
      ("poly1_cross_entropy(epsilon=2)", "poly1_log_loss(epsilon=2)", 1),
    ])
  func `two classes are one score`(many: String, single: String, factor: Double) throws {
    let several = try loss(many)
    guard let one = try? loss(single) else {
      print("no loss \(single) to hold \(many) against")
      return
    }
    for score in stride(from: -20.3, through: 20, by: 1.3) {
      for target in [0.0, 1] {
        let scores = several.scoreCount(classes: 2) == 1 ? [score] : [0.7, 0.7 + score]
        let row = several.evaluate(scores: scores, target: target)
        let expected = one.evaluate(scores: [score], target: target)
        let last = scores.count - 1
        #expect(abs(row.value - factor * expected.value) < 1e-12 * (1 + expected.value))
        #expect(abs(row.slopes[last] - factor * expected.slopes[0]) < 1e-12)
        #expect(abs(row.curvatures[last] - factor * expected.curvatures[0]) < 1e-12)
      }
    }
  }

  @Test(
    arguments: [
      "bi_tempered(t1=1,t2=1)", "softmax_focal(gamma=0)", "poly1_cross_entropy(epsilon=0)",
      "class_balanced_cross_entropy", "class_balanced_cross_entropy(beta=0,count=9/3/1)",
      "logit_adjusted_cross_entropy", "logit_adjusted_cross_entropy(tau=0,prior=0.7/0.2/0.1)",
      "label_smoothing(smoothing=0)",
    ])
  func `limits are cross-entropy`(_ text: String) throws {
    let (one, other) = (try loss(text), try loss("cross_entropy"))
    for row in other.sampleRows where row.scores.count == 3 {
      let point = one.evaluate(scores: row.scores, target: row.target)
      let expected = other.evaluate(scores: row.scores, target: row.target)
      #expect(abs(point.value - expected.value) < 1e-12 * (1 + expected.value))
      for k in 0..<3 {
        #expect(abs(point.slopes[k] - expected.slopes[k]) < 1e-12)
        #expect(abs(point.curvatures[k] - expected.curvatures[k]) < 1e-12)
      }
    }
    #expect(one.traits.isStrictlyProper)
  }

  @Test func `a small q is nearly cross-entropy, a large one the absolute error of p`() throws {
    let rows: [[Double]] = [[0, 1, -1], [2, 0, 0.5]]
    let (small, large) = (
      try loss("multiclass_generalised_cross_entropy(q=0.01)"),
      try loss("multiclass_generalised_cross_entropy(q=0.99)")
    )
    for scores in rows {
      let probability = Link.softmax(scores)[1]
      #expect(abs(small.value(scores, 1) + log(probability)) < 0.1)
      #expect(abs(large.value(scores, 1) - (1 - probability)) < 0.02)
    }
  }

  @Test func `symmetric cross-entropy is a multiple of Poly-1`() throws {
    // alpha (-ln p) + beta (-A) (1 - p) with alpha = 0.1, beta = 1, A = -4.
    let poly = try loss("poly1_cross_entropy(epsilon=40)")
    let scores = [0.4, -1, 2]
    let p = Link.softmax(scores)[0]
    #expect(abs(0.1 * poly.value(scores, 0) - (-0.1 * log(p) + 4 * (1 - p))) < 1e-12)
  }

  @Test func `tempered losses are bounded, and tempered probabilities have heavy tails`() throws {
    let loss = try loss("bi_tempered(t1=0.8,t2=1.2)")
    #expect(loss.value([1e6, 0, 0], 1) <= 1 / 0.2)
    guard case .classes(let far) = loss.prediction(scores: [10, 0], classes: 2) else {
      Issue.record("no classes")
      return
    }
    let own = far.probabilities ?? []
    #expect(abs(own[0] + own[1] - 1) < 1e-14)
    // The odds of exp_t are ((1 + 0.2 (x + 10)) / (1 + 0.2 x))^5, x the height of lambda.
    #expect(own[1] > 0.003 && own[1] < 0.005)
    #expect(Link.softmax([10, 0])[1] < 1e-4)
  }
}
