import Losses
import Predictions
import Tables
import Testing

@testable import Learners

@Suite struct BoostedTreesTests {
  @Test(arguments: [
    ("squared_error", "reg:squarederror"), ("log_loss", "binary:logistic"),
    ("cross_entropy", "multi:softprob"),
  ])
  func `boosting under our loss equals XGBoost's own objective`(
    _ name: String, _ objective: String
  ) throws {
    let loss = try LossCatalogue.loss(LossReference(name: name))
    let problem = try ToyProblem(for: loss)
    let ours = try boost(loss, problem, rounds: 20)
    let theirs = try builtIn(objective, problem, loss, rounds: 20)
    #expect(distance(ours, theirs) < 1e-5)
    #expect(distance(ours, ours.map { _ in 0 }) > 0.5)
  }

  @Test(arguments: ["squared_error", "cross_entropy"])
  func `scores from the cache equal those of matrices made anew`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: name))
    let problem = try ToyProblem(for: loss)
    let outcome = try problem.fit(smallLearner("boosted_trees"), loss, stopsEarly: false)
    // The test rows are the validation rows: the one scored round by round through the cache, the
    // other once at the end.
    #expect(outcome.test == outcome.validation)
    let again = try problem.fit(smallLearner("boosted_trees"), loss, stopsEarly: false)
    #expect(again.test == outcome.test)
  }

  @Test func `training scores from the cache equal those of a matrix made anew`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "huber"))
    let problem = try ToyProblem(.regression)
    let design = problem.data.training.design
    let training = try FeatureMatrix(design)
    let start = Array(repeating: 0.25, count: design.rowCount)
    try training.setStart(start)
    var booster = try Booster(for: training, scoreCount: 1, parameters: parameters(1))
    var pairs = NewtonPairs(count: design.rowCount)
    var scores = start
    for _ in 0..<12 {
      pairs.fill(loss, scores: scores, targets: problem.data.training.targets, smoothing: 0)
      try booster.boost(training, by: pairs)
      scores = try booster.scores(of: training, forTraining: true)
    }
    let fresh = try FeatureMatrix(design)
    try fresh.setStart(start)
    #expect(try distance(scores, booster.scores(of: fresh)) < 1e-6)
    fresh.close()
    training.close()
  }

  @Test func `the early-stopped model is that of the best round`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    let problem = try ToyProblem(.regression)
    var budget = FitBudget()
    budget.rounds = 200
    budget.eta = 0.5
    budget.patience = 5
    let fitted = try problem.fit(BoostedTrees(budget: budget), loss)
    #expect(!fitted.curve.isCapped)
    #expect(fitted.curve.roundsTrained < 200)
    #expect(fitted.curve.bestRound < fitted.curve.roundsTrained)
    #expect(fitted.test == fitted.validation)
    let best = try #require(fitted.curve.stopScore.min())
    #expect(problem.validationCost(loss, fitted.validation) == best)
  }

  @Test func `a model that still improves when its rounds end is flagged`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    let fitted = try ToyProblem(.regression).fit(smallLearner("boosted_trees"), loss)
    #expect(fitted.curve.isCapped)
    #expect(fitted.curve.roundsTrained == 15)
  }

  // MARK: Boosting by hand

  private func parameters(_ scoreCount: Int) -> [(String, String)] {
    var budget = FitBudget()
    budget.depth = 4
    return BoostedTrees(budget: budget).parameters(scoreCount: scoreCount, seed: 1)
  }

  private func boost(_ loss: any Loss, _ problem: ToyProblem, rounds: Int) throws -> [Double] {
    let k = loss.scoreCount(classes: problem.classes)
    let rows = problem.data.training
    let training = try FeatureMatrix(rows.design)
    var scores = Array(repeating: 0.0, count: k * rows.targets.count)
    try training.setStart(scores)
    var booster = try Booster(for: training, scoreCount: k, parameters: parameters(k))
    var pairs = NewtonPairs(count: scores.count)
    for _ in 0..<rounds {
      pairs.fill(loss, scores: scores, targets: rows.targets, smoothing: 0)
      try booster.boost(training, by: pairs)
      scores = try booster.scores(of: training, forTraining: true)
    }
    return scores
  }

  private func builtIn(
    _ objective: String, _ problem: ToyProblem, _ loss: any Loss, rounds: Int
  ) throws -> [Double] {
    let k = loss.scoreCount(classes: problem.classes)
    let rows = problem.data.training
    let training = try FeatureMatrix(rows.design)
    try training.setStart(Array(repeating: 0.0, count: k * rows.targets.count))
    try training.set("label", rows.targets)
    let theirs = parameters(k).filter { $0.0 != "objective" && $0.0 != "base_score" }
    var booster = try Booster(
      for: training, scoreCount: k, parameters: theirs + [("objective", objective)])
    for round in 0..<rounds { try booster.update(training, round: round) }
    return try booster.scores(of: training)
  }
}
