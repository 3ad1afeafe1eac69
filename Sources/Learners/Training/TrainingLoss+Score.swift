internal import Losses

extension TrainingLoss {
  /// The units in which a net learns the scores of a row: the targets' standard deviation where
  /// they are in units of the targets, and 1 for the others.
  var scoreUnits: [Double] {
    switch loss.traits.targetFreedom {
    case .none: Array(repeating: 1, count: scoreCount)
    case .location: Array(repeating: targetDeviation, count: scoreCount)
    case .locationScale:
      (0..<scoreCount).map { $0 == 0 ? targetDeviation : 1 }
    }
  }

  /// What slopes by scores are divided by for slopes of a cost without units by what the net
  /// learns.
  ///
  /// The scaled cost of a location loss is in squared units of the targets.
  var slopeDivisors: [Double] {
    loss.traits.targetFreedom == .location ? scoreUnits : scoreUnits.map { 1 / $0 }
  }

  private var targetDeviation: Double {
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
