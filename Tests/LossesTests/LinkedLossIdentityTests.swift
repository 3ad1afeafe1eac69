import Foundation
import Losses
import Predictions
import Testing

/// Losses of one score that are the same, or become the same, where the field says so.
struct LinkedLossIdentityTests {
  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  private let scores = Array(stride(from: -40.3, through: 40, by: 1.7))

  /// Checks that `one` at score a f is `factor` times `other` at f, slopes and curvatures included.
  private func check(
    _ one: String, is other: String, times factor: Double = 1, atScoreTimes a: Double = 1,
    within tolerance: Double = 1e-12, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (one, other) = (try loss(one), try loss(other))
    for score in scores {
      for target in [0.0, 1] {
        let row = one.evaluate(scores: [a * score], target: target)
        let expected = other.evaluate(scores: [score], target: target)
        let pairs = [
          (row.value, factor * expected.value), (row.slopes[0], factor / a * expected.slopes[0]),
          (row.curvatures[0], factor / (a * a) * expected.curvatures[0]),
        ]
        for (found, wanted) in pairs {
          #expect(
            abs(found - wanted) <= tolerance * max(1, abs(wanted)), "f = \(score), y = \(target)",
            sourceLocation: sourceLocation)
        }
      }
    }
  }

  @Test(
    arguments: [
      "poly1_log_loss(epsilon=0)", "smoothed_log_loss(smoothing=0)", "focal(gamma=0)",
      "asymmetric(gamma_positive=0,gamma_negative=0,margin=0)",
      "weighted_log_loss(positive_weight=1)", "soft_label_log_loss", "fractional_logit",
      "kl_divergence",
    ])
  func `many losses of two classes end in log loss`(text: String) throws {
    try check(text, is: "log_loss")
  }

  @Test func `generalised cross-entropy tends to log loss as q falls to 0`() throws {
    try check("gce(q=1e-6)", is: "log_loss", within: 1e-3)
  }

  @Test func `generalised cross-entropy of 1 is the absolute error of the probability`() throws {
    let loss = try loss("gce(q=1)")
    for score in scores {
      let probability = 1 / (1 + exp(-score))
      #expect(abs(loss.value([score], 1) - (1 - probability)) < 1e-15)
      #expect(abs(loss.value([score], 0) - probability) < 1e-15)
    }
  }

  @Test func `1 - tanh(m) is twice the logistic function of -2m`() throws {
    try check("gce(q=1)", is: "sigmoid_margin", times: 0.5, atScoreTimes: 2)
  }

  @Test func `both labels of 1 - tanh(m) sum to 2`() throws {
    let loss = try loss("sigmoid_margin")
    for score in scores {
      #expect(abs(loss.value([score], 0) + loss.value([score], 1) - 2) < 1e-15)
    }
  }

  @Test(arguments: [0.0, 0.5, 2, 5])
  func `the asymmetric loss with equal powers and no margin is focal`(gamma: Double) throws {
    try check(
      "asymmetric(gamma_positive=\(gamma),gamma_negative=\(gamma),margin=0)",
      is: "focal(gamma=\(gamma))")
  }

  @Test func `symmetric cross-entropy is a multiple of Poly-1`() throws {
    let (alpha, beta, floor) = (0.1, 1.0, -4.0)
    let loss = try loss("symmetric_cross_entropy(epsilon=\(-floor * beta / alpha))")
    for score in scores {
      for target in [0.0, 1] {
        let probability = 1 / (1 + exp(target == 1 ? -score : score))
        // alpha times cross-entropy, plus beta times that of swapped roles with ln 0 = floor.
        let wanted = -alpha * log(probability) - beta * floor * (1 - probability)
        #expect(abs(alpha * loss.value([score], target) - wanted) < 1e-12 * (1 + wanted))
      }
    }
  }

  @Test func `savage is Brier at half the logit`() throws {
    let loss = try loss("savage")
    for score in stride(from: -9.0, through: 9, by: 0.7) {
      let savage = 1 / pow(1 + exp(2 * score), 2)
      #expect(abs(loss.value([2 * score], 1) - savage) < 1e-14)
      #expect(abs(loss.value([-2 * score], 0) - savage) < 1e-14)
    }
  }

  @Test(arguments: [1e-3, 1e-6])
  func `the smoothed hinge tends to the hinge as its width falls`(width: Double) throws {
    let (smooth, hinge) = (try loss("smoothed_hinge(width=\(width))"), try loss("hinge"))
    for score in scores {
      for target in [0.0, 1] {
        let gap = hinge.value([score], target) - smooth.value([score], target)
        #expect(gap >= 0 && gap <= width)
      }
    }
  }

  @Test func `modified Huber is four times the smoothed hinge of width 2`() throws {
    try check("modified_huber", is: "smoothed_hinge(width=2)", times: 4)
  }

  @Test func `modified Huber, squared hinge and squared margin agree between the margins`() throws {
    let losses = try ["modified_huber", "squared_hinge", "squared_margin"].map { try loss($0) }
    for score in [-1, -0.9, -0.3, 0, 0.2, 0.7, 1] {
      for target in [0.0, 1] {
        #expect(Set(losses.map { $0.value([score], target) }).count == 1)
      }
      for loss in losses {
        let probabilities = loss.recoveredProbabilities(scores: [score], classes: 2) ?? []
        #expect(abs((probabilities.last ?? -1) - (score + 1) / 2) < 1e-15)
      }
    }
  }

  @Test func `distance-weighted discrimination tends to the hinge as its power grows`() throws {
    let (dwd, hinge) = (try loss("dwd(power=100)"), try loss("hinge"))
    for score in scores {
      #expect(abs(dwd.value([score], 1) - hinge.value([score], 1)) < 0.01)
    }
  }

  @Test func `soft labels have the slopes of the Kullback-Leibler divergence`() throws {
    let loss = try loss("kl_divergence")
    for share in [0.2, 0.5, 0.93] {
      let divergence = { (score: Double) in
        let p = 1 / (1 + exp(-score))
        return share * log(share / p) + (1 - share) * log((1 - share) / (1 - p))
      }
      for score in [-3.0, -0.4, 1.7] {
        let slope = (divergence(score + 1e-4) - divergence(score - 1e-4)) / 2e-4
        #expect(abs(loss.slope(score, share) - slope) < 1e-7)
      }
      let optimum = log(share / (1 - share))
      #expect(abs(divergence(optimum)) < 1e-15)
      #expect(abs(loss.slope(optimum, share)) < 1e-15)
    }
  }

  @Test func `a soft label weighs both hard ones`() throws {
    let loss = try loss("soft_label_log_loss")
    for score in scores {
      let mixed = 0.3 * loss.value([score], 1) + 0.7 * loss.value([score], 0)
      #expect(abs(loss.value([score], 0.3) - mixed) < 1e-14 * (1 + mixed))
    }
  }
}
