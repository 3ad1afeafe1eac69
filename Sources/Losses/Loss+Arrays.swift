extension Loss {
  /// Returns the n losses; see ``Loss/fillValues(_:scores:targets:)``.
  public func values(scores: [Double], targets: [Double]) -> [Double] {
    var values = targets
    var span = values.mutableSpan
    fillValues(&span, scores: scores.span, targets: targets.span)
    return values
  }

  /// Returns the n losses with inner weights held; see
  /// ``Loss/fillValues(_:scores:held:targets:)``.
  public func values(scores: [Double], held: [Double], targets: [Double]) -> [Double] {
    var values = targets
    var span = values.mutableSpan
    fillValues(&span, scores: scores.span, held: held.span, targets: targets.span)
    return values
  }

  /// Returns the n x k true slopes; see ``Loss/fillSlopes(_:scores:targets:)``.
  public func slopes(scores: [Double], targets: [Double]) -> [Double] {
    var slopes = scores
    var span = slopes.mutableSpan
    fillSlopes(&span, scores: scores.span, targets: targets.span)
    return slopes
  }

  /// Returns the n x k true second derivatives; see ``Loss/fillCurvatures(_:scores:targets:)``.
  public func curvatures(scores: [Double], targets: [Double]) -> [Double] {
    var curvatures = scores
    var span = curvatures.mutableSpan
    fillCurvatures(&span, scores: scores.span, targets: targets.span)
    return curvatures
  }

  /// Returns the n x k slopes and surrogate curvatures that second-order learners step by, with
  /// the smoothing of these rows.
  public func newtonPairs(
    scores: [Double], targets: [Double], weights: [Double]? = nil
  ) -> (slopes: [Double], curvatures: [Double]) {
    var slopes = scores
    var curvatures = scores
    var slopeSpan = slopes.mutableSpan
    var curvatureSpan = curvatures.mutableSpan
    fillNewtonPairs(
      &slopeSpan, curvatures: &curvatureSpan, scores: scores.span, targets: targets.span,
      smoothing: smoothing(scores: scores.span, targets: targets.span, weights: weights))
    return (slopes, curvatures)
  }
}
