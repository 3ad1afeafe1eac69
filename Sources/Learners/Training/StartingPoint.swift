package import Losses
internal import Predictions

/// Where training starts: the loss's best constant scores, and the unit of its curvature there.
package struct StartingPoint: Sendable, Hashable {
  /// Losses raise a curvature of 0 to 1e-16; a mean at that floor is none.
  private static let smallestMean = 1e-14

  /// The k scores, the same for all rows, that minimise the weighted training cost.
  package let scores: [Double]
  /// c = 1 / weighted mean surrogate curvature at the start; slopes and curvatures are multiplied
  /// by it.
  package let curvatureFactor: Double
  /// What second-order learners multiply each score's slopes and curvatures by besides, so that
  /// scores of different kinds (a location and a log scale) start with the same mean curvature.
  package let scoreFactors: [Double]
  /// The width of smoothing at the start, 0 for losses that need none.
  package let smoothing: Double

  /// Evaluates the loss on the training targets.
  ///
  /// - Throws: ``LearnerError`` without rows, a finite best constant, or a positive curvature.
  package init(
    loss: any Loss, targets: [Double], weights: [Double]?, classes: Int
  ) throws(LearnerError) {
    guard !targets.isEmpty else { throw LearnerError(.nothingToTrainOn("training row")) }
    scores = loss.bestConstant(targets: targets, weights: weights, classes: classes)
    guard scores.allSatisfy(\.isFinite) else {
      throw LearnerError(.noFiniteStart(loss: loss.card.name))
    }
    let everywhere = StartingPoint.repeated(scores, rows: targets.count)
    smoothing = loss.smoothing(
      scores: everywhere.span, targets: targets.span, weights: weights)
    var pairs = NewtonPairs(count: everywhere.count)
    pairs.fill(loss, scores: everywhere, targets: targets, smoothing: smoothing)
    let mean = RowWeights.mean(pairs.curvatures, weights: weights, group: scores.count)
    guard pairs.curvatures.allSatisfy({ $0 >= 0 }), mean > Self.smallestMean, mean.isFinite else {
      throw LearnerError(.curvatureNotPositive(loss: loss.card.name))
    }
    curvatureFactor = 1 / mean
    scoreFactors = StartingPoint.factors(
      loss, pairs.curvatures, weights: weights, mean: mean, count: scores.count)
  }

  private static func factors(
    _ loss: any Loss, _ curvatures: [Double], weights: [Double]?, mean: Double, count: Int
  ) -> [Double] {
    guard loss.hasScoresOfTwoKinds else { return Array(repeating: 1, count: count) }
    return (0..<count).map { k in
      let own = stride(from: k, to: curvatures.count, by: count).map { curvatures[$0] }
      let factor = mean / RowWeights.mean(own, weights: weights)
      return factor > 0 && factor < 1e15 ? factor : 1
    }
  }

  /// Returns the starting scores of `rows` rows, row-major.
  package func repeated(rows: Int) -> [Double] {
    StartingPoint.repeated(scores, rows: rows)
  }

  private static func repeated(_ scores: [Double], rows: Int) -> [Double] {
    if scores.count == 1 { return Array(repeating: scores[0], count: rows) }
    return Array(repeatElement(scores, count: rows).joined())
  }
}

extension Loss {
  /// Whether the scores of a row are the parameters of a law, each in a unit of its own.
  fileprivate var hasScoresOfTwoKinds: Bool {
    link == .locationAndLogScale || link == .logitAndLog
  }
}
