import Losses
import Predictions
import Testing

/// Traits are claims: each is held against samples, and so is each absence of one.
struct EveryLossTraitsTests {
  @Test(arguments: everyPreset)
  func `convex losses lie below their chords, and others do not`(_ loss: any CatalogueLoss) {
    let rows = loss.sampleRows
    var highest = -Double.infinity
    for (first, second) in zip(rows, rows.dropFirst(3))
    where first.scores.count == second.scores.count {
      let middle = zip(first.scores, second.scores).map { ($0 + $1) / 2 }
      let y = first.target
      let chord = (loss.value(first.scores, y) + loss.value(second.scores, y)) / 2
      highest = max(highest, (loss.value(middle, y) - chord) / (1 + abs(chord)))
    }
    #expect((highest <= 1e-12) == loss.traits.isConvex)
  }

  @Test(arguments: everyPreset)
  func `slopes reach their bound and never exceed it`(_ loss: any CatalogueLoss) {
    let steepest =
      farRows(loss).flatMap { loss.slopes(scores: $0.scores, targets: [$0.target]) }
      .map(\.magnitude).max() ?? 0
    if let bound = loss.traits.slopeBound {
      #expect(steepest <= bound * (1 + 1e-12))
      #expect(steepest >= 0.98 * bound)
    } else {
      #expect(steepest > 1e3)
    }
  }

  @Test(arguments: everyPreset)
  func `curvatures reach their bound and never exceed it`(_ loss: any CatalogueLoss) {
    let largest =
      farRows(loss)
      .flatMap { loss.curvatures(scores: $0.scores, targets: [$0.target]) }.max() ?? 0
    if let bound = loss.traits.curvatureBound {
      #expect(largest <= bound * (1 + 1e-12))
      #expect(largest >= 0.98 * bound)
    } else if loss.traits.isSmooth {
      #expect(largest > 1e3)
    }
  }

  @Test(arguments: everyScoreLoss)
  func `smooth losses have no jump in the slope, and others jump at a kink`(
    _ loss: any CatalogueLoss
  ) {
    let y = loss.sampleTargets[0]
    let kinks = loss.traits.kinks.map { atNaturalVariable($0, loss, y) }
    let jumps = (kinks + [-1.5, 0, y, 0.7]).map { score in
      abs(loss.slope(score + 1e-9, y) - loss.slope(score - 1e-9, y))
    }
    #expect(((jumps.max() ?? 0) < 1e-6) == loss.traits.isSmooth)
  }

  @Test(arguments: everyScoreLoss)
  func `only redescending losses let go on both sides`(_ loss: any CatalogueLoss) {
    let y = loss.sampleTargets[0]
    let far = [-1e9, 1e9].map { abs(loss.slope($0, y)) }.max() ?? 0
    #expect((far < 1e-3) == loss.traits.isRedescending)
  }

  @Test(arguments: everyScoreLoss)
  func `a majorising quadratic never lies below the loss`(_ loss: any CatalogueLoss) {
    guard loss.traits.isMajorised else { return }
    for row in loss.sampleRows {
      let (f, y) = (row.scores[0], row.target)
      let pair = loss.newtonPairs(scores: [f], targets: [y])
      for step in [-60, -5, -1, -0.1, 0.1, 1, 5, 60, -2 * (f - y)] {
        let quadratic =
          loss.value([f], y) + pair.slopes[0] * step + pair.curvatures[0] * step * step / 2
        #expect(loss.value([f + step], y) <= quadratic * (1 + 1e-12) + 1e-12, "\(row) \(step)")
      }
    }
  }

  @Test(arguments: everyPreset)
  func `only functions of the residual claim freedom to shift`(_ loss: any CatalogueLoss) {
    let isShiftable = loss.sampleRows.filter { $0.scores.count == 1 && loss.accepts($0.target + 1) }
      .allSatisfy { row in
        let shifted = loss.value([row.scores[0] + 1], row.target + 1)
        return abs(shifted - loss.value(row.scores, row.target)) < 1e-9 * (1 + shifted)
      }
    #expect((isShiftable && !loss.hasManyScores) == (loss.traits.targetFreedom == .location))
  }

  /// Moderate rows and very far ones, dense enough to meet a largest slope.
  private func farRows(_ loss: any CatalogueLoss) -> [SampleRow] {
    let far = [-1e6, -1e3, -80, -30, 30, 80, 1e3, 1e6]
    guard loss.hasManyScores else {
      let scores = stride(from: -25.0, through: 25, by: 0.05) + far
      return loss.sampleTargets.flatMap { y in
        scores.map { SampleRow(scores: [loss.link == .identity ? y + $0 : $0], target: y) }
      }
    }
    let pairs = far.map { SampleRow(scores: [$0, 0], target: 1) }
    // Bounds hold for every number of classes, and some are reached only by many.
    let many = SampleRow(
      scores: [Double](repeating: 0, count: 50).replacing(7, with: 90), target: 1)
    return loss.sampleRows + pairs + [many, SampleRow(scores: [0, 0], target: 0)]
  }

  private func atNaturalVariable(_ kink: Double, _ loss: any Loss, _ y: Double) -> Double {
    if loss.traits.targetFreedom == .location { return kink + y }
    return loss.card.tasks.contains(.binary) ? (2 * y - 1) * kink : kink
  }
}
