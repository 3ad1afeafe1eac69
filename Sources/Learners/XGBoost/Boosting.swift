internal import Losses

/// The boosting of one loss: the booster, the scores so far, and the best round.
struct Boosting: ~Copyable {
  private let loss: TrainingLoss
  private var booster: Booster
  private var pairs: NewtonPairs
  private var trainingScores: [Double]
  private var bestValidation: [Double]
  private var recorder: CurveRecorder

  /// Starts at the best constant, which is round 0.
  init(
    _ loss: TrainingLoss, _ request: FitRequest, _ matrices: borrowing FoldMatrices,
    validationWeights: [Double]?, budget: FitBudget, parameters: [(String, String)]
  ) throws(LearnerError) {
    self.loss = loss
    booster = try Booster(
      for: matrices.training, scoreCount: loss.scoreCount, parameters: parameters)
    trainingScores = loss.start.repeated(rows: matrices.training.rowCount)
    bestValidation = loss.start.repeated(rows: matrices.validation.rowCount)
    pairs = NewtonPairs(count: trainingScores.count)
    recorder = CurveRecorder(
      request, trainingCost: Cost(loss.loss, targets: loss.targets, weights: loss.weights),
      validationCost: Cost(
        loss.loss, targets: request.validationTargets, weights: validationWeights),
      mostRounds: budget.rounds, patience: budget.patience)
    _ = recorder.record(round: 0, validation: bestValidation) { [] }
  }

  /// Whether more rounds would not help.
  var isDone: Bool { recorder.stopping.isExhausted }

  /// Adds one round.
  mutating func advance(to round: Int, on matrices: borrowing FoldMatrices) throws(LearnerError) {
    try loss.fillNewtonPairs(
      &pairs, scores: trainingScores, smoothing: loss.smoothing(at: trainingScores), round: round)
    pairs.scale(byScore: loss.start.scoreFactors)
    pairs.share(last: loss.sharedScoreCount, group: loss.scoreCount)
    try booster.boost(matrices.training, by: pairs)
    trainingScores = try booster.scores(of: matrices.training, forTraining: true)
    let validation = try booster.scores(of: matrices.validation)
    let training = trainingScores
    if recorder.record(round: round, validation: validation, trainingCostOf: { training }) {
      bestValidation = validation
    }
  }

  /// Returns the scores of the best round.
  consuming func finished(
    on matrices: borrowing FoldMatrices
  ) throws(LearnerError) -> (validation: [Double], test: [Double], curve: FitCurve) {
    let curve = recorder.finished()
    let test =
      curve.bestRound > 0
      ? try booster.scores(of: matrices.test, rounds: curve.bestRound)
      : loss.start.repeated(rows: matrices.test.rowCount)
    return (bestValidation, test, curve)
  }
}
