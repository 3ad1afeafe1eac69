internal import Losses
internal import Tables

/// Scores every row with the loss's best constant: what every other learner must beat.
package struct Constant: Learner {
  package static let card = LearnerCard(
    name: "constant",
    summary: "Scores every row with the loss's best constant; the yardstick of the others.")

  package init(budget: FitBudget) {}

  package func fit(_ requests: [FitRequest], on data: FitData, seed: UInt64) -> [FitOutcome] {
    requests.map { request in
      request.outcome { () throws(LearnerError) in
        let scores = request.loss.bestConstant(
          targets: request.trainingTargets, weights: data.training.weights,
          classes: request.classes)
        return (
          repeated(scores, data.validation.design.rowCount),
          repeated(scores, data.test.design.rowCount), FitCurve()
        )
      }
    }
  }

  private func repeated(_ scores: [Double], _ rows: Int) -> [Double] {
    Array(repeatElement(scores, count: rows).joined())
  }
}
