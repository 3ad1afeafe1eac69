/// Least squares under the constraint that values do not fall, by pooling adjacent violators
/// (Ayer and others 1955).
package enum IsotonicFit {
  /// Returns a fitted value for each level, from the sum of its targets and its positive weight.
  package static func values(sums: [Double], weights: [Double]) -> [Double] {
    precondition(sums.count == weights.count)
    var blocks: [(sum: Double, weight: Double, count: Int)] = []
    for (sum, weight) in zip(sums, weights) {
      var block = (sum: sum, weight: weight, count: 1)
      while let last = blocks.last, last.sum / last.weight >= block.sum / block.weight {
        block.sum += last.sum
        block.weight += last.weight
        block.count += last.count
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.sum / $0.weight, count: $0.count) }
  }

  /// Returns a fitted value for each row, from its target and the forecast in whose order values do
  /// not fall; rows of one forecast share a value.
  package static func values(targets: [Double], forecasts: [Double]) -> [Double] {
    precondition(targets.count == forecasts.count)
    let order = forecasts.indices.sorted { forecasts[$0] < forecasts[$1] }
    var (sums, weights, level) = ([Double](), [Double](), [Int](repeating: 0, count: order.count))
    for (place, row) in order.enumerated() {
      if place == 0 || forecasts[row] != forecasts[order[place - 1]] {
        sums.append(0)
        weights.append(0)
      }
      sums[sums.count - 1] += targets[row]
      weights[weights.count - 1] += 1
      level[row] = sums.count - 1
    }
    let fitted = values(sums: sums, weights: weights)
    return level.map { fitted[$0] }
  }
}
