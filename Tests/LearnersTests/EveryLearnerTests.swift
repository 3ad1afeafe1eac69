import Learners
import Losses
import Predictions
import Tables
import Testing

@Suite struct EveryLearnerTests {
  @Test(arguments: Pairing.all)
  func `a learner beats the best constant under every loss`(_ pairing: Pairing) throws {
    let problem = try ToyProblem(for: pairing.loss)
    let constant = try problem.fit(smallLearner("constant"), pairing.loss)
    let fitted = try problem.fit(pairing.small(), pairing.loss)
    let before = problem.validationCost(pairing.loss, constant.validation)
    let after = problem.validationCost(pairing.loss, fitted.validation)
    #expect(after < before - 0.02 * abs(before))
    #expect(fitted.test == fitted.validation)
    #expect(fitted.curve.bestRound > 0)
    #expect(fitted.curve.rounds.count == fitted.curve.stopScore.count)
  }

  @Test(arguments: Pairing.all)
  func `a loss and sixteen times the loss give the same model`(_ pairing: Pairing) throws {
    let problem = try ToyProblem(for: pairing.loss)
    let once = try problem.fit(pairing.small(), pairing.loss)
    let more = try problem.fit(pairing.small(), ScaledLoss(pairing.loss, factor: 16))
    // Sixteen is a power of two, so that not even rounding differs; the floor of tiny curvatures
    // is the one thing that does not scale.
    #expect(distance(once.test, more.test) < 1e-9)
  }

  @Test(arguments: Pairing.modelNames, ["squared_error", "huber", "log_loss"])
  func `a loss and ten times the loss give nearly the same model`(
    _ learner: String, _ name: String
  ) throws {
    let loss = try LossCatalogue.loss(LossReference(name: name))
    let problem = try ToyProblem(for: loss)
    let once = try problem.fit(smallLearner(learner), loss)
    let more = try problem.fit(smallLearner(learner), ScaledLoss(loss, factor: 10))
    #expect(distance(once.test, more.test) < 1e-3)
  }

  @Test(arguments: Pairing.location)
  func `targets in another unit give the same model`(_ pairing: Pairing) throws {
    let problem = try ToyProblem(for: pairing.loss)
    let once = try problem.fit(pairing.small(), pairing.loss)
    var larger = problem
    // A power of four, so that square roots of the unit are exact too.
    let unit = 64.0
    larger.data.training.targets = problem.data.training.targets.map { $0 * unit }
    larger.data.validation.targets = problem.data.validation.targets.map { $0 * unit }
    let scaled = try larger.fit(pairing.small(), pairing.loss.rescaled(by: unit))
    #expect(distance(once.test, scaled.test.map { $0 / unit }) < 1e-5)
  }

  @Test(arguments: Pairing.modelNames)
  func `a hundred times the targets give the same ranking of losses`(_ learner: String) throws {
    let losses = try ["squared_error", "absolute_error", "huber"].map {
      try LossCatalogue.loss(LossReference(name: $0))
    }
    let problem = try ToyProblem(.regression)
    var larger = problem
    larger.data.training.targets = problem.data.training.targets.map { $0 * 100 }
    larger.data.validation.targets = problem.data.validation.targets.map { $0 * 100 }
    for loss in losses {
      let once = try problem.fit(smallLearner(learner), loss)
      let scaled = try larger.fit(smallLearner(learner), loss.rescaled(by: 100))
      let cost = problem.validationCost(loss, once.test)
      let scaledCost = problem.validationCost(loss, scaled.test.map { $0 / 100 })
      // A net under a loss with a kink goes another way after the first difference in rounding.
      #expect(abs(scaledCost - cost) < (loss.traits.isSmooth ? 0.001 : 0.1) * cost)
    }
  }

  @Test(arguments: LearnerCatalogue.names)
  func `a loss trained alone gives the same scores, to the bit`(_ name: String) throws {
    let problem = try ToyProblem(.regression)
    let losses = try ["absolute_error", "squared_error", "huber"].map {
      try LossCatalogue.loss(LossReference(name: $0))
    }
    let learner = try smallLearner(name)
    let together = learner.fit(losses.map { problem.request($0) }, on: problem.data, seed: 11)
    for (loss, outcome) in zip(losses, together) {
      let alone = try problem.fit(learner, loss)
      #expect(try outcome.scores.test == alone.test)
      #expect(try outcome.scores.curve == alone.curve)
    }
  }

  @Test(arguments: LearnerCatalogue.names)
  func `one row of weight two counts like two rows`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    var problem = try ToyProblem(.regression)
    let rows = problem.data.training.targets.count
    problem.data.training.weights = (0..<rows).map { $0 < 60 ? 2 : 1 }
    var unweighted = problem
    unweighted.data.training = problem.data.training.repeating(first: 60)
    let learner = try smallLearner(name)
    let weighted = try problem.fit(learner, loss, stopsEarly: false)
    let repeated = try unweighted.fit(learner, loss, stopsEarly: false)
    // Nets see other batches, and trees other bins and sums of curvature.
    let tolerance = ["constant": 1e-12, "linear": 1e-6][name] ?? 1.5
    #expect(distance(weighted.test, repeated.test) < tolerance)
  }

  @Test(arguments: LearnerCatalogue.names)
  func `without rows there is a sentence, not a trap`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    var problem = try ToyProblem(.regression)
    problem.data.training = problem.data.training.repeating(first: 0, dropRest: true)
    let outcome = try smallLearner(name).fit(
      [problem.request(loss)], on: problem.data, seed: 1)
    if name == "constant" { return }
    guard case .failure(let reason) = try #require(outcome.first) else {
      Issue.record("trained on nothing")
      return
    }
    #expect(reason.hasSuffix("."))
  }

  @Test(arguments: ["boosted_trees", "mlp"])
  func `a category of many levels is learned from its codes`(_ name: String) throws {
    let rows = 240
    let codes = (0..<rows).map { Int32($0 * 7 % 12) }
    let targets = codes.map { Double($0 * 5 % 12) }
    let design = DesignMatrix(
      rowCount: rows, columnNames: ["noise"], values: (0..<rows).map { Double($0 % 3) - 1 },
      categories: [EmbeddedCategory(name: "c", levelCount: 12, codes: codes)])
    var problem = try ToyProblem(.regression)
    let encoded = EncodedRows(design: design, targets: targets)
    problem.data = FitData(training: encoded, validation: encoded, test: encoded)
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    var budget = FitBudget()
    budget.hidden = [16]
    budget.learningRate = 0.02
    let learner = try LearnerCatalogue.learner(named: name, budget: budget)
    let variance = 143.0 / 12
    let fitted = try problem.fit(learner, loss)
    #expect(problem.validationCost(loss, fitted.validation) < 0.1 * variance / 2)
  }

  @Test(arguments: LearnerCatalogue.names)
  func `without validation or test rows all rounds are trained`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    var problem = try ToyProblem(.regression)
    let none = problem.data.training.repeating(first: 0, dropRest: true)
    (problem.data.validation, problem.data.test) = (none, none)
    let fitted = try problem.fit(smallLearner(name), loss)
    #expect(fitted.validation.isEmpty && fitted.test.isEmpty)
    #expect(["constant", "linear"].contains(name) || fitted.curve.bestRound == 15)
  }

  @Test(arguments: Pairing.modelNames)
  func `a loss that fails leaves the others alone`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    let problem = try ToyProblem(.regression)
    let learner = try smallLearner(name)
    let outcomes = learner.fit(
      [problem.request(BoundlessLoss()), problem.request(loss)], on: problem.data, seed: 11)
    #expect(throws: FitFailure.self) { try outcomes[0].scores }
    #expect(try outcomes[1].scores.test == problem.fit(learner, loss).test)
  }
}
