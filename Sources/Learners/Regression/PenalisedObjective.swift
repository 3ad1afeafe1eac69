internal import Losses

/// What a linear model minimises: the scaled cost plus half the penalty times the squared
/// coefficients, without the intercepts, which come last.
struct PenalisedObjective {
  /// The penalty of each column; 0 for the ones.
  let penalties: [Double]
  private let scoreCount: Int
  private let factor: Double
  private var cost: Cost

  /// Creates the objective of a loss over its training rows.
  init(_ loss: TrainingLoss, columns: Int, penalty: Double) {
    var penalties = Array(repeating: penalty, count: columns)
    penalties[columns - 1] = 0
    self.penalties = penalties
    scoreCount = loss.scoreCount
    factor = loss.costFactor
    cost = Cost(loss.loss, targets: loss.targets, weights: loss.weights)
  }

  /// Returns the objective of coefficients and of the scores that they give, with weights inside
  /// the loss as they are at `held`.
  mutating func value(_ coefficients: [Double], scores: [Double], held: [Double]? = nil) -> Double {
    var squares = 0.0
    for i in coefficients.indices {
      squares += penalties[i / scoreCount] * coefficients[i] * coefficients[i]
    }
    return factor * cost.of(scores, held: held) + squares / 2
  }
}
