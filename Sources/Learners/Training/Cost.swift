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

  /// Returns the cost of n x k scores.
  mutating func of(_ scores: [Double]) -> Double {
    Self.fill(&buffer, loss, scores: scores, targets: targets)
    return RowWeights.mean(buffer, weights: weights)
  }

  private static func fill(
    _ values: inout [Double], _ loss: any Loss, scores: [Double], targets: [Double]
  ) {
    var span = values.mutableSpan
    loss.fillValues(&span, scores: scores.span, targets: targets.span)
  }
}
