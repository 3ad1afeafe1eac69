import Foundation
import Learners
import Losses
import Predictions
import Statistics
import Tables
import Testing

/// Losses of laws and of several quantiles on data whose noise is not equal everywhere.
@Suite struct LawLearningTests {
  private static let problem = NoisyProblem()
  private static let laws = [
    "gaussian_nll", "beta_nll", "laplace_nll", "student_t_nll", "gaussian_crps",
  ]

  private func loss(_ name: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: name))
  }

  @Test(arguments: Pairing.modelNames, laws)
  func `location and scale are learned`(_ learner: String, _ name: String) throws {
    let loss = try loss(name)
    let problem = Self.problem
    let fitted = try problem.fit(learner, loss).test
    let constant = try problem.fit("constant", loss).test
    let density = { (law: PredictedDistribution, y: Double) in -law.logDensity(y) }
    let crps = { (law: PredictedDistribution, y: Double) in law.crps(y) }
    #expect(
      problem.meanScore(loss, fitted, density) < problem.meanScore(loss, constant, density) - 0.15)
    #expect(
      problem.meanScore(loss, fitted, crps) < 0.93 * problem.meanScore(loss, constant, crps))
    let logScales = stride(from: 1, to: fitted.count, by: 2).map { fitted[$0] }
    let agreement = try #require(Correlation.pearson(logScales, problem.logScales))
    #expect(agreement > 0.7, "\(agreement)")
  }

  @Test(arguments: Pairing.modelNames, laws)
  func `intervals of laws hold what they say`(_ learner: String, _ name: String) throws {
    let loss = try loss(name)
    let fitted = try Self.problem.fit(learner, loss).test
    let levels = Self.problem.meanScore(loss, fitted) { law, y in
      let p = law.cumulative(y)
      return p > 0.05 && p < 0.95 ? 1 : 0
    }
    #expect(abs(levels - 0.9) < 0.06, "\(levels)")
  }

  @Test func `a linear model under gaussian_nll finds the coefficients of the noise`() throws {
    let fitted = try Self.problem.fit("linear", loss("gaussian_nll"))
    let scores = stride(from: 1, to: fitted.test.count, by: 2).map { fitted.test[$0] }
    let errors = zip(scores, Self.problem.logScales).map { abs($0 - $1) }
    #expect(mean(errors) < 0.1)
    #expect(!fitted.curve.isCapped)
  }

  @Test(arguments: Pairing.modelNames)
  func `several quantiles cover as they say and beat the constant`(_ learner: String) throws {
    let loss = try loss("multi_quantile(quantile=0.1/0.5/0.9)")
    let problem = Self.problem
    let fitted = try problem.fit(learner, loss).test
    let constant = try problem.fit("constant", loss).test
    let cost = { mean(loss.values(scores: $0, targets: problem.testTargets)) }
    #expect(cost(fitted) < 0.95 * cost(constant))
    guard case .quantiles(let prediction) = loss.prediction(scores: fitted, classes: 0) else {
      Issue.record("no quantiles")
      return
    }
    for level in [0.1, 0.5, 0.9] {
      let values = try #require(prediction.quantile(level))
      let below = zip(values, problem.testTargets).map { $1 <= $0 ? 1.0 : 0 }
      #expect(abs(mean(below) - level) < 0.08, "\(level): \(mean(below))")
    }
  }

  @Test(arguments: Pairing.modelNames, ["gaussian_nll", "multi_quantile", "beta_nll"])
  func `the same fit twice, and of ten times the loss`(_ learner: String, _ name: String) throws {
    let loss = try loss(name)
    let once = try Self.problem.fit(learner, loss).test
    #expect(try Self.problem.fit(learner, loss).test == once)
    let sixteen = try Self.problem.fit(learner, ScaledLoss(loss, factor: 16)).test
    #expect(distance(once, sixteen) < 1e-9)
  }

  @Test(arguments: Pairing.modelNames)
  func `extra zeros are told from small rates`(_ learner: String) throws {
    var source = RandomSource(seed: 4)
    var problem = try ToyProblem(.count)
    for part in [\FitData.training, \FitData.validation] {
      let rows = problem.data[keyPath: part].targets.count
      let width = problem.data.training.design.columnCount
      problem.data[keyPath: part].targets = (0..<rows).map { row in
        let x = problem.data[keyPath: part].design.values[row * width]
        return source.uniform() < Link.sigmoid(1.5 * x) ? 0 : Double(source.poisson(mean: 6))
      }
    }
    let loss = try loss("zero_inflated_poisson")
    let constant = try problem.fit(smallLearner("constant"), loss)
    let fitted = try problem.fit(smallLearner(learner), loss)
    #expect(
      problem.validationCost(loss, fitted.validation)
        < problem.validationCost(loss, constant.validation) - 0.01)
    let rates = stride(from: 1, to: fitted.validation.count, by: 2).map { fitted.validation[$0] }
    #expect(abs(mean(rates) - log(6)) < 0.25)
  }
}
