package import Predictions

/// A loss with two scores a row, given by functions of both and a target y.
///
/// The functions may overflow to an infinity of the right sign, but never give NaN: the loops of
/// the family keep everything finite and surrogate curvatures positive.
package protocol ScorePairLoss: CatalogueLoss {
  /// Returns the loss.
  func value(scores: ScorePair, target: Double) -> Double
  /// Returns dl/da and dl/db of scores (a, b); at a kink, the subgradients nearest to 0.
  func slopes(scores: ScorePair, target: Double) -> ScorePair
  /// Returns d2l/da2 and d2l/db2.
  func curvatures(scores: ScorePair, target: Double) -> ScorePair
  /// Returns the curvatures that second-order learners divide the slopes by, usually those that
  /// the law predicts (Fisher's information): boosting then follows the natural gradient
  /// (Duan and others 2020).
  func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair
  /// Returns the law that two scores stand for.
  func law(scores: ScorePair) -> PredictedDistribution
}

/// Two numbers a row: scores, slopes or curvatures.
package struct ScorePair: Sendable, Hashable {
  /// The first: a location, or the logit of a share.
  package var first: Double
  /// The second: the logarithm of a scale or of a mean.
  package var second: Double

  /// Creates a pair.
  package init(_ first: Double, _ second: Double) {
    self.first = first
    self.second = second
  }
}

extension ScorePairLoss {
  package func scoreCount(classes: Int) -> Int { 2 }
  package var functional: Functional { .distribution }

  package func prediction(scores: [Double], classes: Int) -> Prediction {
    .distributions(
      stride(from: 0, to: scores.count - 1, by: 2).map {
        law(scores: ScorePair(scores[$0], scores[$0 + 1]))
      })
  }

  package func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(values.count == targets.count && scores.count == 2 * targets.count)
    for i in targets.indices {
      values[i] = value(scores: pair(scores, i), target: targets[i]).clampedToFinite
    }
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == scores.count && scores.count == 2 * targets.count)
    for i in targets.indices {
      let both = self.slopes(scores: pair(scores, i), target: targets[i])
      slopes[2 * i] = both.first.clampedToFinite
      slopes[2 * i + 1] = both.second.clampedToFinite
    }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(curvatures.count == scores.count && scores.count == 2 * targets.count)
    for i in targets.indices {
      let both = self.curvatures(scores: pair(scores, i), target: targets[i])
      curvatures[2 * i] = both.first.clampedToFinite
      curvatures[2 * i + 1] = both.second.clampedToFinite
    }
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(curvatures.count == scores.count)
    fillSlopes(&slopes, scores: scores, targets: targets)
    for i in targets.indices {
      let both = expectedCurvatures(scores: pair(scores, i), target: targets[i])
      curvatures[2 * i] = max(both.first.clampedToFinite, .smallestCurvature)
      curvatures[2 * i + 1] = max(both.second.clampedToFinite, .smallestCurvature)
    }
  }

  private func pair(_ scores: Span<Double>, _ row: Int) -> ScorePair {
    ScorePair(scores[2 * row], scores[2 * row + 1])
  }
}
