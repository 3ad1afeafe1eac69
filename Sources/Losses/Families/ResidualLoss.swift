package import Predictions

/// A loss that is a function of the residual r = f - y alone.
///
/// Normalised so that the curvature at 0 is 1, where there is one: a step size or a penalty then
/// means the same for all of them.
package protocol ResidualLoss: ScoreLoss {
  /// Returns the loss at a residual.
  func value(residual: Double) -> Double
  /// Returns dl/dr; 0 at a kink at 0.
  func slope(residual: Double) -> Double
  /// Returns d2l/dr2, negative where the loss is concave.
  func curvature(residual: Double) -> Double
  /// Returns the positive curvature of a quadratic that touches the loss at r, from above if the
  /// traits say so; by default slope(r) / r, the weight of iteratively reweighted least squares.
  func surrogateCurvature(residual: Double) -> Double
  /// Returns what a second-order learner steps by; by default slope and surrogate curvature.
  func newtonPair(residual: Double, smoothing: Double) -> NewtonPair
}

extension ResidualLoss {
  package var link: Link { .identity }

  package func surrogateCurvature(residual: Double) -> Double {
    residual == 0 ? 1 : slope(residual: residual) / residual
  }

  package func newtonPair(residual: Double, smoothing: Double) -> NewtonPair {
    NewtonPair(
      slope: slope(residual: residual), curvature: surrogateCurvature(residual: residual))
  }

  package func value(score: Double, target: Double) -> Double {
    value(residual: (score - target).clampedToFinite)
  }

  package func slope(score: Double, target: Double) -> Double {
    slope(residual: (score - target).clampedToFinite)
  }

  package func curvature(score: Double, target: Double) -> Double {
    curvature(residual: (score - target).clampedToFinite)
  }

  package func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair {
    newtonPair(residual: (score - target).clampedToFinite, smoothing: smoothing)
  }

  /// Descends from the median; where there may be several minima, from the mean and the cheapest
  /// quantiles too, and keeps the best.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let starts =
      traits.isConvex
      ? [[weightedQuantile(targets, weights, level: 0.5)]]
      : ResidualStarts(loss: self, targets: targets, weights: weights).scores
    return ConstantFit(loss: self, targets: targets, weights: weights).best(of: starts)
  }
}
