extension WeightedSumLoss {
  /// Returns the best constant: between those of the terms where all are convex in one score, else
  /// the cheapest that descents from them reach.
  public func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let starts = terms.map {
      $0.loss.bestConstant(targets: targets, weights: weights, classes: classes)
    }
    guard starts[0].count == 1, terms.allSatisfy({ $0.loss.traits.isConvex }) else {
      return ConstantFit(loss: self, targets: targets, weights: weights).best(of: starts)
    }
    let ends = starts.map { $0[0] }
    return [zero(targets, weights, from: ends.min() ?? 0, to: ends.max() ?? 0)]
  }

  /// Returns where the slope of the cost changes its sign, by halving an interval.
  private func zero(
    _ targets: [Double], _ weights: [Double]?, from start: Double, to end: Double
  ) -> Double {
    var (low, high) = (start, end)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if slope(at: middle, targets, weights) < 0 { low = middle } else { high = middle }
    }
    let ends = [low, high, start, end]
    return ends.min { cost($0, targets, weights) < cost($1, targets, weights) } ?? low
  }

  private func slope(at score: Double, _ targets: [Double], _ weights: [Double]?) -> Double {
    weightedMean(
      slopes(scores: targets.map { _ in score }, targets: targets), weights)
  }

  private func cost(_ score: Double, _ targets: [Double], _ weights: [Double]?) -> Double {
    cost(scores: targets.map { _ in score }, targets: targets, weights: weights)
  }
}
