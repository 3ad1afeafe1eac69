/// A loss of the residual whose slope is plain arithmetic once some elementary functions are known.
package protocol ElementaryResidualLoss: ResidualLoss, ElementaryLoss {
  /// Returns what a function is taken of, given the values of those before it.
  func argument(ofFunction index: Int, residual: Double, values: ElementaryValues) -> Double
  /// Returns dl/dr.
  func slope(residual: Double, values: ElementaryValues) -> Double
  /// Returns the positive curvature of a quadratic that touches the loss at r; by default
  /// slope(r) / r.
  func surrogateCurvature(residual: Double, values: ElementaryValues) -> Double
}

extension ElementaryResidualLoss {
  @inline(__always)
  package func surrogateCurvature(residual: Double, values: ElementaryValues) -> Double {
    residual == 0 ? 1 : slope(residual: residual, values: values) / residual
  }

  @inline(__always)
  package func argument(
    ofFunction index: Int, score: Double, target: Double, values: ElementaryValues
  ) -> Double {
    argument(ofFunction: index, residual: (score - target).clampedToFinite, values: values)
  }

  @inline(__always)
  package func slope(score: Double, target: Double, values: ElementaryValues) -> Double {
    slope(residual: (score - target).clampedToFinite, values: values)
  }

  @inline(__always)
  package func newtonPair(score: Double, target: Double, values: ElementaryValues) -> NewtonPair {
    let residual = (score - target).clampedToFinite
    return NewtonPair(
      slope: slope(residual: residual, values: values),
      curvature: surrogateCurvature(residual: residual, values: values))
  }

  // A residual is the score of the target 0.

  package func slope(residual: Double) -> Double {
    slope(residual: residual, values: ElementaryValues(self, score: residual, target: 0))
  }

  package func surrogateCurvature(residual: Double) -> Double {
    surrogateCurvature(
      residual: residual, values: ElementaryValues(self, score: residual, target: 0))
  }

  package func slope(score: Double, target: Double) -> Double {
    slope(residual: (score - target).clampedToFinite)
  }

  package func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair {
    newtonPair(residual: (score - target).clampedToFinite, smoothing: smoothing)
  }
}
