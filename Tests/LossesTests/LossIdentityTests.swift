import Losses
import Testing

/// Losses that are the same where the field says so.
struct LossIdentityTests {
  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  @Test(
    arguments: [
      ("focal(gamma=0)", "log_loss", 1), ("weighted_log_loss(positive_weight=1)", "log_loss", 1),
      ("huber(delta=1e9)", "squared_error", 1), ("pinball(quantile=0.5)", "absolute_error", 0.5),
      ("pseudo_huber(delta=1e9)", "squared_error", 1), ("cauchy(c=1e9)", "squared_error", 1),
      ("log_cosh(scale=1e9)", "squared_error", 1),
    ])
  func `two losses of one score agree`(first: String, second: String, factor: Double) throws {
    let (one, other) = (try loss(first), try loss(second))
    for score in stride(from: -40.3, through: 40, by: 1.7) {
      for target in [0.0, 1] {
        let row = one.evaluate(scores: [score], target: target)
        let expected = other.evaluate(scores: [score], target: target)
        #expect(abs(row.value - factor * expected.value) < 1e-9 * (1 + expected.value))
        #expect(abs(row.slopes[0] - factor * expected.slopes[0]) < 1e-9 * (1 + abs(score)))
        #expect(abs(row.curvatures[0] - factor * expected.curvatures[0]) < 1e-9)
      }
    }
  }

  @Test func `cross-entropy of two classes is log loss of the difference`() throws {
    let (many, one) = (try loss("cross_entropy"), try loss("log_loss"))
    for score in stride(from: -50.0, through: 50, by: 2.3) {
      for target in [0.0, 1] {
        let pair = many.evaluate(scores: [1.5, 1.5 + score], target: target)
        let single = one.evaluate(scores: [score], target: target)
        #expect(abs(pair.value - single.value) < 1e-12 * (1 + single.value))
        #expect(abs(pair.slopes[1] - single.slopes[0]) < 1e-14)
        #expect(abs(pair.curvatures[1] - single.curvatures[0]) < 1e-14)
      }
    }
  }

  @Test func `label smoothing of 0 is cross-entropy`() throws {
    let (smooth, plain) = (try loss("label_smoothing(smoothing=0)"), try loss("cross_entropy"))
    for row in plain.sampleRows {
      #expect(
        smooth.evaluate(scores: row.scores, target: row.target)
          == plain.evaluate(scores: row.scores, target: row.target))
    }
  }

  @Test func `tweedie tends to poisson and to gamma`() throws {
    let pairs = [("tweedie(power=1.01)", "poisson"), ("tweedie(power=1.99)", "gamma")]
    for (near, limit) in pairs {
      let (one, other) = (try loss(near), try loss(limit))
      for score in [-1.0, 0, 0.5, 2] {
        for target in [0.5, 1.0, 4] {
          let expected = other.slope(score, target)
          #expect(abs(one.slope(score, target) - expected) < 0.1 * (1 + abs(expected)))
        }
      }
    }
  }
}
