internal import Losses

/// The cost of scores: the weighted mean of the losses of some rows, in the loss's own units.
struct Cost {
  private let loss: any Loss
  private let targets: [Double]
  private let weights: [Double]?
  private var buffer: [Double]

  /// Creates the cost over rows.
  init(_ loss: any Loss, targets: [Double], weights: [Double]?) {
    self.loss = loss
    self.targets = targets
    self.weights = weights
    buffer = Array(repeating: 0, count: targets.count)
  }

  /// Returns the cost of n x k scores; weights inside the loss are those of the scores `held`,
  /// where there are any.
  mutating func of(_ scores: [Double], held: [Double]? = nil) -> Double {
    Self.fill(&buffer, loss, scores: scores, held: held, targets: targets)
    return RowWeights.mean(buffer, weights: weights)
  }

  private static func fill(
    _ values: inout [Double], _ loss: any Loss, scores: [Double], held: [Double]?,
    targets: [Double]
  ) {
    var span = values.mutableSpan
    if let held {
      loss.fillValues(&span, scores: scores.span, held: held.span, targets: targets.span)
    } else {
      loss.fillValues(&span, scores: scores.span, targets: targets.span)
    }
  }
}
