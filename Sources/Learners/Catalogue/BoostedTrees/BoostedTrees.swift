/// Gradient-boosted trees (Chen and Guestrin 2016) by XGBoost, under any loss with a positive
/// surrogate curvature.
///
/// All losses take the same path: none uses an objective that XGBoost has built in.
package struct BoostedTrees: Learner {
  package static let card = LearnerCard(
    name: "boosted_trees",
    summary: "Trees that each take a Newton step from the sum of those before (XGBoost).")

  private let budget: FitBudget

  package init(budget: FitBudget) { self.budget = budget }

  // Everything of a fold is made, used and freed in this one synchronous call, on one thread.
  package func fit(_ requests: [FitRequest], on data: FitData, seed: UInt64) -> [FitOutcome] {
    var outcomes: [FitOutcome] = []
    do throws(LearnerError) {
      try XGBoost.checkSupport()
      let matrices = try FoldMatrices(data)
      for request in requests {
        outcomes.append(
          request.outcome { () throws(LearnerError) in
            try train(request, on: matrices, data, seed: seed)
          })
      }
    } catch {
      return requests.map { _ in .failure(error.description) }
    }
    return outcomes
  }

  private func train(
    _ request: FitRequest, on matrices: borrowing FoldMatrices, _ data: FitData, seed: UInt64
  ) throws(LearnerError) -> (validation: [Double], test: [Double], curve: FitCurve) {
    let loss = try TrainingLoss(request, weights: data.training.weights)
    try matrices.setStart(loss.start)
    var boosting = try Boosting(
      loss, request, matrices, validationWeights: data.validation.weights, budget: budget,
      parameters: parameters(scoreCount: loss.scoreCount, seed: seed))
    for round in stride(from: 1, through: budget.rounds, by: 1) {
      try boosting.advance(to: round, on: matrices)
      if boosting.isDone { break }
    }
    return try boosting.finished(on: matrices)
  }

  /// Returns the parameters in XGBoost's spelling; the same for every loss.
  func parameters(scoreCount: Int, seed: UInt64) -> [(String, String)] {
    let shape = scoreCount > 1 ? [("num_class", "\(scoreCount)")] : []
    return shape + [
      // The identity link: raw scores in, raw scores out. Its own slopes are never asked for.
      ("objective", "reg:squarederror"), ("base_score", "0"),
      ("disable_default_eval_metric", "1"), ("tree_method", "hist"), ("nthread", "1"),
      ("max_depth", "\(budget.depth)"), ("eta", "\(budget.eta)"), ("lambda", "1"),
      ("min_child_weight", "1"), ("seed", "\(seed & 0x7fff_ffff)"), ("verbosity", "0"),
    ]
  }
}
