/// A loss with one score a row, given by functions of a score f and a target y.
///
/// The functions may overflow to an infinity of the right sign, but never give NaN: the loops of
/// the family keep everything finite and surrogate curvatures positive.
package protocol ScoreLoss: CatalogueLoss {
  /// Returns the loss.
  func value(score: Double, target: Double) -> Double
  /// Returns dl/df; at a kink, the subgradient nearest to 0.
  func slope(score: Double, target: Double) -> Double
  /// Returns d2l/df2, negative where the loss is concave.
  func curvature(score: Double, target: Double) -> Double
  /// Returns what a second-order learner steps by; by default the true slope and curvature.
  func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair
}

/// A slope and a surrogate curvature.
package struct NewtonPair: Sendable, Hashable {
  /// First derivative, or that of the smoothed loss.
  package var slope: Double
  /// True, majorising or expected second derivative; raised to 1e-16 where it is smaller.
  package var curvature: Double

  /// Creates a pair.
  package init(slope: Double, curvature: Double) {
    self.slope = slope
    self.curvature = curvature
  }
}

extension ScoreLoss {
  package func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair {
    NewtonPair(
      slope: slope(score: score, target: target),
      curvature: curvature(score: score, target: target))
  }

  package func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(values.count == targets.count && scores.count == targets.count)
    for i in targets.indices {
      values[i] = value(score: scores[i], target: targets[i]).clampedToFinite
    }
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == targets.count && scores.count == targets.count)
    for i in targets.indices {
      slopes[i] = slope(score: scores[i], target: targets[i]).clampedToFinite
    }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(curvatures.count == targets.count && scores.count == targets.count)
    for i in targets.indices {
      curvatures[i] = curvature(score: scores[i], target: targets[i]).clampedToFinite
    }
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(slopes.count == targets.count && scores.count == targets.count)
    precondition(curvatures.count == targets.count)
    for i in targets.indices {
      let pair = newtonPair(score: scores[i], target: targets[i], smoothing: smoothing)
      slopes[i] = pair.slope.clampedToFinite
      curvatures[i] = max(pair.curvature.clampedToFinite, .smallestCurvature)
    }
  }
}
