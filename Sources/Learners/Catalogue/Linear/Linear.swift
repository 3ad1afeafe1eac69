internal import Tables

/// A linear model of the encoded columns, penalised, under any loss with a surrogate curvature.
package struct Linear: Learner {
  package static let card = LearnerCard(
    name: "linear",
    summary: "A weighted sum of the columns with a small L2 penalty, solved to convergence.")

  private let budget: FitBudget

  package init(budget: FitBudget) { self.budget = budget }

  package func fit(_ requests: [FitRequest], on data: FitData, seed: UInt64) -> [FitOutcome] {
    let design = StandardisedDesign(data.training.design, weights: data.training.weights)
    return requests.map { request in
      request.outcome { () throws(LearnerError) in try train(request, on: design, data) }
    }
  }

  private func train(
    _ request: FitRequest, on design: StandardisedDesign, _ data: FitData
  ) throws(LearnerError) -> (validation: [Double], test: [Double], curve: FitCurve) {
    let loss = try TrainingLoss(request, weights: data.training.weights)
    var newton = ReweightedNewton(loss, on: design, penalty: budget.penalty)
    var validation = loss.start.repeated(rows: data.validation.design.rowCount)
    var recorder = recorder(of: request, loss, data)
    for iteration in 1...ReweightedNewton.mostIterations {
      try newton.advance(iteration: iteration)
      validation = design.scores(
        of: data.validation.design, newton.coefficients, count: loss.scoreCount)
      let training = newton.scores
      _ = recorder.record(round: iteration, validation: validation) { training }
      if newton.hasConverged { break }
    }
    var curve = recorder.finished()
    curve.isCapped = !newton.hasConverged
    let test = design.scores(of: data.test.design, newton.coefficients, count: loss.scoreCount)
    return (validation, test, curve)
  }

  /// The objective is solved for, so that its last iteration is kept whatever the stop score says.
  private func recorder(
    of request: FitRequest, _ loss: TrainingLoss, _ data: FitData
  ) -> CurveRecorder {
    CurveRecorder(
      request, keepsLast: true,
      trainingCost: Cost(loss.loss, targets: loss.targets, weights: loss.weights),
      validationCost: Cost(
        loss.loss, targets: request.validationTargets, weights: data.validation.weights),
      mostRounds: ReweightedNewton.mostIterations, patience: budget.patience)
  }
}
