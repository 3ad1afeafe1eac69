import Foundation
import Losses
import Predictions
import Testing

/// Part 4 of the proof: steps by the surrogate curvature, as a leaf of a boosted tree takes them.
struct NewtonStepTests {
  private static let majorised = everyScoreLoss.filter(\.traits.isMajorised)
  private static let gentle = everyPreset.filter {
    !$0.traits.isMajorised && $0.traits.isSmooth && !$0.traits.holdsWeights
  }
  private static let deviances = everyNumberLoss.filter {
    $0.link == .log && $0.traits.isConvex && $0.functional == .mean
  }

  @Test(arguments: majorised)
  func `a majorising quadratic never lies below the loss`(_ loss: any CatalogueLoss) {
    var findings = Findings()
    for row in Proof.some(loss.sampleRows + nearKnots(loss), 150) {
      let (f, y) = (row.scores[0], row.target)
      let pair = loss.newtonPairs(scores: [f], targets: [y])
      let value = loss.value([f], y)
      for step in [-60, -5, -1, -0.1, 0.1, 1, 5, 60, -2 * (f - y), -2 * f] {
        let quadratic = value + pair.slopes[0] * step + pair.curvatures[0] * step * step / 2
        let size = abs(value) + abs(pair.slopes[0] * step) + 1
        findings.expect(loss.value([f + step], y) <= quadratic + 1e-12 * size) {
          "\(row), step \(step): \(loss.value([f + step], y)) > \(quadratic)"
        }
      }
    }
    findings.report("4 majorisers")
  }

  @Test(arguments: majorised)
  func `steps of a majorised loss never raise the cost`(_ loss: any CatalogueLoss) {
    let targets = [-8, -1, -0.5, 0, 0.2, 1, 1.5, 3, 60].filter(loss.accepts)
    var findings = Findings()
    for start in [-20, -1, 0.4, 25] {
      var score = start
      for round in 0..<50 {
        let before = loss.cost([score], targets: targets)
        score -= step(loss, [score], targets)[0]
        findings.expect(loss.cost([score], targets: targets) <= before * (1 + 1e-12) + 1e-300) {
          "from \(start), round \(round)"
        }
      }
    }
    findings.report("4 leaves")
  }

  /// The surrogate points downhill and is not so small that a tenth of a step leaps over all.
  @Test(arguments: gentle)
  func `damped steps of any smooth loss lower the cost`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 12, seed: 2)
    let width = loss.scoreCount(classes: loss.sampleClasses)
    var findings = Findings()
    for start in [-1.5, 0.4, 2] {
      var scores = (0..<width).map { start + 0.3 * Double($0) }
      let first = loss.cost(scores, targets: sample.targets)
      for _ in 0..<60 {
        let moves = step(loss, scores, sample.targets)
        scores = zip(scores, moves).map { $0 - 0.1 * min(max($1, -2), 2) }
      }
      let last = loss.cost(scores, targets: sample.targets)
      findings.expect(last <= first + 1e-9 * abs(first)) { "from \(start): \(first) to \(last)" }
    }
    findings.report("4 damped leaves")
  }

  @Test(arguments: deviances, [-6, -1, 0, 2, 6] as [Double])
  func `a leaf of a deviance never passes its best value`(
    _ loss: any CatalogueLoss, start: Double
  ) {
    let targets: [Double] = [0, 0.01, 0.5, 1, 3, 900].filter(loss.accepts)
    let best = log(targets.reduce(0, +) / Double(targets.count))
    let moved = start - step(loss, [start], targets)[0]
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
      let smoothing = max(10 * pow(0.95, Double(round)), 0.01)
      score -= step(loss, [score], targets, smoothing: smoothing)[0]
    }
    #expect(abs(score - quantile) < 0.05)
  }

  private func nearKnots(_ loss: any CatalogueLoss) -> [SampleRow] {
    loss.sampleTargets.flatMap { y in
      loss.knots(target: y).map { SampleRow(scores: [$0], target: y) }
    }
  }

  /// The Newton step of scores that are the same for all rows.
  private func step(
    _ loss: any Loss, _ constant: [Double], _ targets: [Double], smoothing: Double? = nil
  ) -> [Double] {
    let scores = constant.rows(targets.count)
    var slopes = scores
    var curvatures = scores
    var slopeSpan = slopes.mutableSpan
    var curvatureSpan = curvatures.mutableSpan
    loss.fillNewtonPairs(
      &slopeSpan, curvatures: &curvatureSpan, scores: scores.span, targets: targets.span,
      smoothing: smoothing
        ?? loss.smoothing(scores: scores.span, targets: targets.span, weights: nil))
    return constant.indices.map { k in
      let rows = stride(from: k, to: slopes.count, by: constant.count)
      return rows.reduce(0) { $0 + slopes[$1] } / rows.reduce(0) { $0 + curvatures[$1] }
    }
  }
}
