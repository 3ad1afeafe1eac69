import Foundation
import Losses
import Predictions
import Testing

/// Deviances at a log mean where they meet, and the parameters that data set.
struct LogMeanLossIdentityTests {
  private let scores = [-1.0, 0, 0.5, 2]
  private let targets = [0.5, 1.0, 4]

  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  @Test func `the negative binomial tends to Poisson as alpha falls to 0`() throws {
    let (near, limit) = (try loss("negative_binomial(alpha=1e-8)"), try loss("poisson"))
    for score in scores {
      for target in targets {
        let (row, expected) = (
          near.evaluate(scores: [score], target: target),
          limit.evaluate(scores: [score], target: target)
        )
        #expect(abs(row.value - expected.value) < 1e-6 * (1 + abs(expected.value)))
        #expect(abs(row.slopes[0] - expected.slopes[0]) < 1e-5)
        #expect(abs(row.curvatures[0] - expected.curvatures[0]) < 1e-5)
      }
    }
  }

  @Test func `large alpha leaves only the ratio of target and mean`() throws {
    let loss = try loss("negative_binomial(alpha=1000)")
    for score in [1.0, 2] {
      for target in targets {
        let gamma = 1 - target * exp(-score)
        #expect(abs(1000 * loss.slope(score, target) - gamma) < 0.01)
      }
    }
  }

  /// The gap to a limit that is reached linearly vanishes in twice the nearer less the farther.
  @Test(
    arguments: [
      ("tweedie(power=1.01)", "tweedie(power=1.02)", "poisson"),
      ("tweedie(power=1.99)", "tweedie(power=1.98)", "gamma"),
    ])
  func `Tweedie tends to Poisson and to gamma`(
    near: String, far: String, limit: String
  ) throws {
    let losses = try [near, far, limit].map { try loss($0) }
    for score in scores {
      for target in targets {
        let rows = losses.map { $0.evaluate(scores: [score], target: target) }
        let slope = 2 * rows[0].slopes[0] - rows[1].slopes[0]
        let curvature = 2 * rows[0].curvatures[0] - rows[1].curvatures[0]
        #expect(abs(slope - rows[2].slopes[0]) < 1e-2)
        #expect(abs(curvature - rows[2].curvatures[0]) < 1e-2)
      }
    }
  }

  @Test func `the inverse Gaussian has Tweedie's slope at power 3`() throws {
    let loss = try loss("inverse_gaussian")
    for score in scores {
      for target in targets {
        let mean = exp(score)
        #expect(abs(loss.slope(score, target) - pow(mean, -2) * (mean - target)) < 1e-12)
      }
    }
  }

  @Test func `log-normal is squared error of the logarithm`() throws {
    let (loss, squared) = (try loss("log_squared_error"), try loss("squared_error"))
    for score in scores {
      for target in targets {
        #expect(loss.value([score], target) == squared.value([score], log(target)))
      }
    }
    let constant = loss.bestConstant(targets: [1, 10, 100], weights: nil, classes: 0)[0]
    #expect(abs(loss.link.prediction(of: constant) - 10) < 1e-12)
  }

  @Test func `a beta law of precision 2 and mean one half is uniform`() throws {
    let loss = try loss("beta(phi=2)")
    for share in [1e-9, 0.1, 0.5, 0.999] { #expect(abs(loss.value([0], share)) < 1e-12) }
  }

  @Test func `the beta likelihood integrates to one`() throws {
    let loss = try loss("beta(phi=6)")
    // The integral of e^-l is that of y^(a - 1) (1 - y)^(b - 1) / (G(a) G(b)) = 1 / G(phi).
    let cells = 20_000
    let sum = (0..<cells).reduce(0.0) { total, cell in
      total + exp(-loss.value([0.4], (Double(cell) + 0.5) / Double(cells)))
    }
    #expect(abs(sum / Double(cells) * 120 - 1) < 1e-6)
  }

  @Test func `alpha and phi follow the data`() throws {
    var evidence = ParameterEvidence(residualScale: .init(value: 1, source: .mad))
    let counts = LossReference(name: "negative_binomial")
    let shares = LossReference(name: "beta")
    #expect(try LossCatalogue.configured(counts, for: evidence).parameters == ["alpha": 1])
    #expect(try LossCatalogue.configured(shares, for: evidence).parameters == ["phi": 5])
    evidence.overdispersion = 0.37
    evidence.targets = .init(
      count: 9, mean: 0.25, variance: 0.0125, medianMagnitude: 0.25, resultantLength: 1)
    #expect(try LossCatalogue.configured(counts, for: evidence).parameters == ["alpha": 0.37])
    #expect(try LossCatalogue.configured(shares, for: evidence).parameters == ["phi": 14])
    evidence.overdispersion = -3
    evidence.targets?.variance = 0.9
    #expect(try LossCatalogue.configured(counts, for: evidence).parameters == ["alpha": 1e-6])
    #expect(try LossCatalogue.configured(shares, for: evidence).parameters == ["phi": 0.01])
  }
}
