internal import Losses

extension TrainingLoss {
  /// The unit in which a net learns scores: the targets' standard deviation for location losses,
  /// whose scores are in units of the targets, and 1 for the others.
  var scoreUnit: Double {
    guard loss.traits.targetFreedom == .location else { return 1 }
    let mean = RowWeights.mean(targets, weights: weights)
    let squares = targets.map { ($0 - mean) * ($0 - mean) }
    let deviation = RowWeights.mean(squares, weights: weights).squareRoot()
    return deviation > 0 && deviation.isFinite ? deviation : 1
  }

  /// Returns the cost over some of the training rows.
  func cost(onRows rows: [Int]) -> Cost {
    Cost(
      loss, targets: rows.map { targets[$0] },
      weights: weights.map { weights in rows.map { weights[$0] } })
  }
}
