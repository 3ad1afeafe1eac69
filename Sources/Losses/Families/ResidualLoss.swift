public import Predictions

/// A loss that is a function of the residual r = f - y alone.
public protocol ResidualLoss: CatalogueLoss {
  /// Returns the loss at a residual.
  func value(residual: Double) -> Double
  /// Returns dl/dr.
  func slope(residual: Double) -> Double
  /// Returns d2l/dr2, negative where the loss is concave.
  func curvature(residual: Double) -> Double
  /// Returns the positive curvature of a quadratic that touches the loss at r, from above if the
  /// traits say so; slope(r) / r for robust losses.
  func surrogateCurvature(residual: Double) -> Double
}

extension ResidualLoss {
  public var link: Link { .identity }

  public func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(values.count == targets.count && scores.count == targets.count)
    for i in targets.indices { values[i] = value(residual: scores[i] - targets[i]) }
  }

  public func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == targets.count && scores.count == targets.count)
    for i in targets.indices { slopes[i] = slope(residual: scores[i] - targets[i]) }
  }

  public func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(curvatures.count == targets.count && scores.count == targets.count)
    for i in targets.indices { curvatures[i] = curvature(residual: scores[i] - targets[i]) }
  }

  public func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(slopes.count == targets.count && scores.count == targets.count)
    precondition(curvatures.count == targets.count)
    for i in targets.indices {
      let residual = scores[i] - targets[i]
      slopes[i] = slope(residual: residual)
      curvatures[i] = surrogateCurvature(residual: residual)
    }
  }

  public func prediction(scores: [Double], classes: Int) -> Prediction { .points(scores) }
}
