/// A loss of two classes that is a function of the margin m = s f with s = 2y - 1 alone.
package protocol MarginLoss: ScoreLoss {
  /// Returns the loss at a margin.
  func value(margin: Double) -> Double
  /// Returns dl/dm; at a kink, the subgradient nearest to 0.
  func slope(margin: Double) -> Double
  /// Returns d2l/dm2, negative where the loss is concave.
  func curvature(margin: Double) -> Double
  /// Returns what a second-order learner steps by; by default the true slope and curvature.
  func newtonPair(margin: Double) -> NewtonPair
}

extension MarginLoss {
  package func accepts(_ target: Double) -> Bool { target == 0 || target == 1 }

  package func newtonPair(margin: Double) -> NewtonPair {
    NewtonPair(slope: slope(margin: margin), curvature: curvature(margin: margin))
  }

  package func value(score: Double, target: Double) -> Double {
    value(margin: sign(target) * score)
  }

  package func slope(score: Double, target: Double) -> Double {
    sign(target) * slope(margin: sign(target) * score)
  }

  package func curvature(score: Double, target: Double) -> Double {
    curvature(margin: sign(target) * score)
  }

  package func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair {
    var pair = newtonPair(margin: sign(target) * score)
    pair.slope *= sign(target)
    return pair
  }

  /// Descends from 0 and from the logit of the share of class 1, and keeps the best.
  ///
  /// A lone class has its minimum at infinity, and gets 30.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    guard totals[0] > 0, totals[1] > 0 else {
      return [LogitRange.logRatio(totals[1], totals[0])]
    }
    return ConstantFit(loss: self, targets: [0, 1], weights: totals)
      .best(of: [[0], [LogitRange.logRatio(totals[1], totals[0])]])
  }

  /// Returns the probability of class 1 at which f is stationary:
  /// eta l'(f) = (1 - eta) l'(-f), the inverse of the loss's own distortion.
  func stationaryProbability(score: Double) -> Double {
    let own = slope(margin: score).clampedToFinite / 2
    let other = slope(margin: -score).clampedToFinite / 2
    return own + other == 0 ? 0.5 : other / (own + other)
  }

  /// Returns s = 2y - 1, without a branch that would be mispredicted.
  func sign(_ target: Double) -> Double { 2 * target - 1 }
}
