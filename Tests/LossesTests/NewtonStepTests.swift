import Foundation
import Losses
import Predictions
import Testing

/// Steps by the surrogate curvature, as a leaf of a boosted tree takes them.
struct NewtonStepTests {
  private static let majorised = everyScoreLoss.filter(\.traits.isMajorised)

  @Test(arguments: majorised)
  func `steps of a majorised loss never raise the cost`(_ loss: any CatalogueLoss) {
    let targets = [-8, -1, -0.5, 0, 1, 1.5, 3, 60].filter(loss.accepts)
    for start in [-20, -1, 0.4, 25] {
      var score = start
      for _ in 0..<50 {
        let before = loss.cost([score], targets: targets)
        score -= step(loss, score, targets)
        #expect(loss.cost([score], targets: targets) <= before * (1 + 1e-12))
      }
    }
  }

  @Test(arguments: everyScoreLoss.filter { $0.link == .log }, [-6, -1, 0, 2, 6] as [Double])
  func `a leaf of a deviance never passes its best value`(
    _ loss: any CatalogueLoss, start: Double
  ) {
    let targets = [0.01, 0.5, 3, 900]
    let best = log(targets.reduce(0, +) / 4)
    let moved = start - step(loss, start, targets)
    #expect(moved >= min(start, best) && moved <= max(start, best))
  }

  @Test(arguments: [("absolute_error", 2.0), ("pinball(quantile=0.7)", 3)])
  func `as the smoothing shrinks, steps of a piecewise linear loss reach its quantile`(
    text: String, quantile: Double
  ) throws {
    let loss = try LossCatalogue.loss(LossReference(parsing: text))
    let targets: [Double] = [0, 1, 2, 3, 100]
    var score = 50.0
    for round in 0..<400 {
      score -= step(loss, score, targets, smoothing: max(10 * pow(0.95, Double(round)), 0.01))
    }
    #expect(abs(score - quantile) < 0.05)
  }

  private func step(
    _ loss: any Loss, _ score: Double, _ targets: [Double], smoothing: Double? = nil
  ) -> Double {
    let scores = [Double](repeating: score, count: targets.count)
    var slopes = scores
    var curvatures = scores
    var slopeSpan = slopes.mutableSpan
    var curvatureSpan = curvatures.mutableSpan
    loss.fillNewtonPairs(
      &slopeSpan, curvatures: &curvatureSpan, scores: scores.span, targets: targets.span,
      smoothing: smoothing
        ?? loss.smoothing(scores: scores.span, targets: targets.span, weights: nil))
    return slopes.reduce(0, +) / curvatures.reduce(0, +)
  }
}
