internal import Predictions

extension ExpressionLoss {
  /// Returns the closed form where the minimiser is a mean, a quantile or a probability; the root of
  /// the summed slope where the loss is convex; else the best of several descents.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    guard !targets.isEmpty else { return [0] }
    if let known = knownConstant(targets, weights) { return [known] }
    if traits.isConvex { return [root(targets, weights)] }
    let fit = ConstantFit(loss: self, targets: targets, weights: weights)
    return fit.best(of: starts(targets, weights).map { [$0] })
  }

  private func knownConstant(_ targets: [Double], _ weights: [Double]?) -> Double? {
    switch (functional, link) {
    case (.mean, .identity): return weightedMean(targets, weights)
    case (.mean, .log): return logOfWeightedMean(targets, weights)
    case (.probability, .logit):
      let share = weightedMean(targets, weights)
      return LogitRange.logRatio(share, 1 - share)
    case (.median, .identity): return weightedQuantile(targets, weights, level: 0.5)
    case (.quantile(let level), .identity):
      return weightedQuantile(targets, weights, level: level)
    default: return nil
    }
  }

  /// Scores between which the minimum lies.
  private func bracket(_ targets: [Double]) -> (Double, Double) {
    guard link == .identity, let low = targets.min(), let high = targets.max() else {
      return (-LogitRange.largest, LogitRange.largest)
    }
    return (low, high)
  }

  private func root(_ targets: [Double], _ weights: [Double]?) -> Double {
    var (low, high) = bracket(targets)
    for _ in 0..<60 where link == .identity && summedSlope(low, targets, weights) > 0 {
      low = (low - 2 * (high - low).clampedToFinite - 1).clampedToFinite
    }
    for _ in 0..<60 where link == .identity && summedSlope(high, targets, weights) < 0 {
      high = (high + 2 * (high - low).clampedToFinite + 1).clampedToFinite
    }
    for _ in 0..<100 {
      let middle = low / 2 + high / 2
      if middle <= low || middle >= high { break }
      let slope = summedSlope(middle, targets, weights)
      if slope == 0 { return middle }
      if slope < 0 { low = middle } else { high = middle }
    }
    return low / 2 + high / 2
  }

  private func summedSlope(_ score: Double, _ targets: [Double], _ weights: [Double]?) -> Double {
    let slopes = slopes(scores: Array(repeating: score, count: targets.count), targets: targets)
    guard let weights else { return slopes.reduce(0, +) }
    return zip(slopes, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func starts(_ targets: [Double], _ weights: [Double]?) -> [Double] {
    guard link == .identity else { return [-2, 0, 2] }
    let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    return levels.map { weightedQuantile(targets, weights, level: $0) }
      + [weightedMean(targets, weights)]
  }
}
