internal import Losses

/// A loss together with the rows that it is trained on.
///
/// Slopes and curvatures come out weighted and multiplied by ``StartingPoint/curvatureFactor``, so
/// that a loss and a multiple of it train alike and penalties mean the same for every loss.
/// This is the only place where weights and that factor enter.
struct TrainingLoss {
  /// The loss as the user knows it.
  let loss: any Loss
  /// The targets of the training rows.
  let targets: [Double]
  /// Weights with a mean of 1.
  let weights: [Double]?
  /// The number of scores a row.
  let scoreCount: Int
  /// How many of them, the last of each row, are one number for all rows.
  let sharedScoreCount: Int
  /// Where training starts.
  let start: StartingPoint

  /// Finds the starting point of a request on its training rows.
  ///
  /// - Throws: ``LearnerError`` without rows, a finite start, or a positive curvature.
  init(_ request: FitRequest, weights: [Double]?) throws(LearnerError) {
    loss = request.loss
    targets = request.trainingTargets
    self.weights = RowWeights.normalised(weights)
    scoreCount = loss.scoreCount(classes: request.classes)
    sharedScoreCount = min(loss.sharedScoreCount(classes: request.classes), scoreCount)
    start = try StartingPoint(
      loss: loss, targets: targets, weights: self.weights, classes: request.classes)
  }

  /// Writes n x k weighted, scaled slopes and positive curvatures.
  ///
  /// `smoothing` is from the loss itself, or smaller.
  ///
  /// - Throws: ``LearnerError`` where a curvature is negative or anything is not finite.
  func fillNewtonPairs(
    _ pairs: inout NewtonPairs, scores: [Double], smoothing: Double, round: Int
  ) throws(LearnerError) {
    pairs.fill(loss, scores: scores, targets: targets, smoothing: smoothing)
    guard pairs.curvatures.allSatisfy({ $0 >= 0 }) else {
      throw LearnerError(.curvatureNotPositive(loss: loss.card.name))
    }
    try scale(&pairs, round: round)
  }

  /// Weighs pairs of the loss and multiplies them by the curvature factor.
  ///
  /// - Throws: ``LearnerError`` where anything is not finite.
  func scale(_ pairs: inout NewtonPairs, round: Int) throws(LearnerError) {
    pairs.scale(by: start.curvatureFactor, weights: weights, group: scoreCount)
    guard pairs.areFinite else {
      throw LearnerError(.diverged(loss: loss.card.name, round: round))
    }
  }

  /// The number of scores a row that are functions of the features.
  var ownScoreCount: Int { scoreCount - sharedScoreCount }

  /// Zeroes what belongs to shared scores in columns x k numbers, but for the intercepts.
  func clearShared(_ numbers: inout [Double]) {
    guard sharedScoreCount > 0 else { return }
    for i in 0..<numbers.count - scoreCount where i % scoreCount >= ownScoreCount {
      numbers[i] = 0
    }
  }

  /// Whether second-order steps see a smoothed loss, because it is piecewise linear.
  ///
  /// Its Newton pairs are those of the loss times the width of smoothing.
  var isSmoothed: Bool { start.smoothing > 0 }

  /// What costs and true slopes are multiplied by, in the same unit as scaled Newton pairs.
  var costFactor: Double { start.curvatureFactor * (isSmoothed ? start.smoothing : 1) }

  /// Returns the width of smoothing that the loss wants at these scores.
  func smoothing(at scores: [Double]) -> Double {
    loss.smoothing(scores: scores.span, targets: targets.span, weights: weights)
  }
}
