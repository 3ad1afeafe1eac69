import Foundation
import Losses
import Tables
import Testing

@testable import Learners

/// Part 9 of the proof: boosting by our derivatives against the objectives that the linked XGBoost
/// has built in, from the same start; cross_entropy stands in `BoostedTreesTests`.
///
/// The pairs are the true slope and curvature, which these objectives take, not our surrogates.
@Suite(.enabled(if: XGBoost.isSupported)) struct XGBoostParityTests {
  /// A loss and the built-in objective of the same derivatives.
  struct Pairing: Sendable, CustomTestStringConvertible {
    var loss: String
    var objective: [String: String]
    /// What XGBoost multiplies the curvature by.
    var curvatureFactor = 1.0
    /// The longest step of a leaf that the objective sets, 0 for none.
    var longestStep = "0"

    var testDescription: String { loss }
  }

  @Test(arguments: [
    // max_delta_step is 0.7 unless set: it caps leaves and enters the curvature as e^(f + 0.7).
    Pairing(
      loss: "poisson", objective: ["objective": "count:poisson"], curvatureFactor: exp(0.7),
      longestStep: "0.7"),
    Pairing(loss: "gamma", objective: ["objective": "reg:gamma"]),
    Pairing(
      loss: "tweedie(power=1.3)",
      objective: ["objective": "reg:tweedie", "tweedie_variance_power": "1.3"]),
    Pairing(
      loss: "pseudo_huber(delta=0.8)",
      objective: ["objective": "reg:pseudohubererror", "huber_slope": "0.8"]),
    Pairing(loss: "squared_error", objective: ["objective": "reg:squarederror"]),
    Pairing(loss: "log_loss", objective: ["objective": "binary:logistic"]),
    Pairing(
      loss: "weighted_log_loss(positive_weight=4)",
      objective: ["objective": "binary:logistic", "scale_pos_weight": "4"]),
  ])
  func `boosting by our derivatives equals the built-in objective`(_ pairing: Pairing) throws {
    let loss = try LossCatalogue.loss(LossReference(parsing: pairing.loss))
    let problem = try ToyProblem(for: loss)
    let ours = try boosted(loss, problem, pairing)
    let theirs = try builtIn(problem, pairing)
    #expect(distance(ours, theirs) < 1e-5)
    #expect(distance(ours, ours.map { _ in start }) > 0.3)
  }

  private let start = 0.25
  private let rounds = 15

  private func parameters() -> [(String, String)] {
    var budget = FitBudget()
    budget.depth = 3
    return BoostedTrees(budget: budget).parameters(scoreCount: 1, seed: 1)
  }

  private func boosted(
    _ loss: any Loss, _ problem: ToyProblem, _ pairing: Pairing
  ) throws -> [Double] {
    let rows = problem.data.training
    let training = try FeatureMatrix(rows.design)
    var scores = Array(repeating: start, count: rows.targets.count)
    try training.setStart(scores)
    var booster = try Booster(
      for: training, scoreCount: 1,
      parameters: parameters() + [("max_delta_step", pairing.longestStep)])
    for _ in 0..<rounds {
      let curvatures = loss.curvatures(scores: scores, targets: rows.targets)
      let pairs = NewtonPairs(
        slopes: loss.slopes(scores: scores, targets: rows.targets),
        curvatures: curvatures.map { $0 * pairing.curvatureFactor })
      try booster.boost(training, by: pairs)
      scores = try booster.scores(of: training, forTraining: true)
    }
    training.close()
    return scores
  }

  private func builtIn(_ problem: ToyProblem, _ pairing: Pairing) throws -> [Double] {
    let rows = problem.data.training
    let training = try FeatureMatrix(rows.design)
    try training.setStart(Array(repeating: start, count: rows.targets.count))
    try training.set("label", rows.targets)
    let common = parameters().filter { $0.0 != "objective" && $0.0 != "base_score" }
    let own = pairing.objective.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    // A start a row takes the place of the base score, which must still lie in the domain.
    var booster = try Booster(
      for: training, scoreCount: 1, parameters: common + [("base_score", "0.5")] + own)
    for round in 0..<rounds { try booster.update(training, round: round) }
    let scores = try booster.scores(of: training)
    training.close()
    return scores
  }
}
