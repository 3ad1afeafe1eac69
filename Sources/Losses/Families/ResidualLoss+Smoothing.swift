extension ResidualLoss {
  /// Returns (sum w sqrt|r| / sum w)^2, the width over which piecewise-linear losses are smoothed:
  /// cheap, robust, and equivariant under a change of units.
  func meanRootResidual(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    precondition(scores.count == targets.count)
    var sum = 0.0
    var total = 0.0
    for i in targets.indices {
      let weight = weights?[i] ?? 1
      sum += weight * abs((scores[i] - targets[i]).clampedToFinite).squareRoot()
      total += weight
    }
    let root = total > 0 ? sum / total : 0
    return (root * root).clampedToFinite
  }
}
