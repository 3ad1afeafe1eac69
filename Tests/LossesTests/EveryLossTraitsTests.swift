import Foundation
import Losses
import Predictions
import Testing

/// Part 3 of the proof: traits are claims; each is held against samples, and so is each absence
/// of one.
struct EveryLossTraitsTests {
  @Test(arguments: everyPreset)
  func `convex losses lie below their chords, and others do not`(_ loss: any CatalogueLoss) {
    let all = loss.sampleRows + wideRows(loss)
    let rows = Dictionary(grouping: all, by: \.scores.count).sorted { $0.key < $1.key }
    var highest = -Double.infinity
    for stride in Proof.isFull ? [1, 2, 3, 5, 7, 11, 24] : [1, 3, 7] {
      for (_, group) in rows {
        let chords = zip(group, group.dropFirst(stride))
        highest = max(highest, chords.map { excess(loss, $0, $1) }.max() ?? highest)
        Proof.count(group.count, for: "3 chords")
      }
    }
    #expect((highest <= 1e-12) == loss.traits.isConvex, "\(highest)")
  }

  /// Rows that reach beyond knots and periods of a large scale.
  private func wideRows(_ loss: any Loss) -> [SampleRow] {
    // Far above all thresholds, their gaps count by themselves.
    if loss.shape == .orderedClasses {
      return loss.sampleRows.map {
        SampleRow(scores: $0.scores.replacing(0, with: 25), target: $0.target)
      }
    }
    guard !loss.hasManyScores else { return [] }
    return loss.sampleTargets.flatMap { y in
      stride(from: -303.0, to: 300, by: 12.1).map { SampleRow(scores: [$0], target: y) }
    }
  }

  /// How far the loss at the middle of two rows of scores lies above the mean of their losses.
  private func excess(_ loss: any Loss, _ first: SampleRow, _ second: SampleRow) -> Double {
    let y = first.target
    let middle = zip(first.scores, second.scores).map { ($0 + $1) / 2 }
    let values = loss.values(
      scores: first.scores + second.scores + middle, targets: [y, y, y])
    let chord = (values[0] + values[1]) / 2
    return (values[2] - chord) / (1 + max(abs(values[0]), abs(values[1])))
  }

  @Test(arguments: everyPreset)
  func `slopes reach their bound and never exceed it`(_ loss: any CatalogueLoss) {
    let steepest = largest(loss) { loss.slopes(scores: $0, targets: $1).map(\.magnitude) }
    if let bound = loss.traits.slopeBound {
      #expect(steepest <= bound * (1 + 1e-9), "\(steepest) > \(bound)")
      #expect(steepest >= 0.97 * bound, "\(steepest) < \(bound)")
    } else {
      #expect(steepest > 20)
    }
  }

  @Test(arguments: everyPreset)
  func `curvatures reach their bound and never exceed it`(_ loss: any CatalogueLoss) {
    let largest = largest(loss) { loss.curvatures(scores: $0, targets: $1) }
    if let bound = loss.traits.curvatureBound {
      #expect(largest <= bound * (1 + 1e-9), "\(largest) > \(bound)")
      #expect(largest >= 0.97 * bound, "\(largest) < \(bound)")
    } else if loss.traits.isSmooth {
      #expect(largest > 20)
    }
  }

  @Test(arguments: everyScoreLoss)
  func `smooth losses have no jump in the slope, and others jump at a kink`(
    _ loss: any CatalogueLoss
  ) {
    // Where scores are small, the steps are not lost in rounding.
    let targets = loss.sampleTargets.filter { abs($0) <= 2.5 }
    let jumps = targets.flatMap { y in
      let kinks = loss.traits.kinks.map { loss.score(atNaturalVariable: $0, y) }
      return (kinks + [-1.5, 0, y, 0.7]).map { jump(loss, at: $0, y) }
    }
    #expect(((jumps.max() ?? 0) < 1e-5) == loss.traits.isSmooth)
  }

  /// How much the slope jumps at a score: what is left of a change when the step shrinks.
  private func jump(_ loss: any Loss, at score: Double, _ target: Double) -> Double {
    let changes = [1e-8, 1e-12].map { step in
      let slopes = loss.slopes(
        scores: [score - step, score + step], targets: [target, target])
      return abs(slopes[1] - slopes[0]) / (1 + abs(slopes[0]))
    }
    return changes[1] > 0.5 * changes[0] ? changes[1] : 0
  }

  /// A slope that jumps somewhere makes steps of ever smaller length that do not change it less.
  @Test(arguments: everyRowLoss)
  func `smooth losses of several scores have no jump on lines between rows`(
    _ loss: any CatalogueLoss
  ) {
    let rows = loss.sampleRows
    let jumps = zip(rows, rows.dropFirst(loss.sampleTargets.count))
      .filter { $0.0.scores.count == $0.1.scores.count }
      .map { largestJump(loss, $0.scores, $1.scores, $0.target) }
    #expect(((jumps.max() ?? 0) < 1e-5) == loss.traits.isSmooth, "\(jumps.max() ?? 0)")
  }

  /// Halves the line 45 times, always towards the half over which the slopes change more.
  private func largestJump(
    _ loss: any Loss, _ start: [Double], _ end: [Double], _ target: Double
  ) -> Double {
    func slopes(_ point: [Double]) -> [Double] { loss.slopes(scores: point, targets: [target]) }
    func change(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
    var (low, high) = (start, end)
    for _ in 0..<45 {
      let middle = zip(low, high).map { ($0 + $1) / 2 }
      let atMiddle = slopes(middle)
      if change(slopes(low), atMiddle) > change(atMiddle, slopes(high)) {
        high = middle
      } else {
        low = middle
      }
    }
    return change(slopes(low), slopes(high))
  }

  @Test(arguments: everyPreset)
  func `only redescending losses let go on both sides`(_ loss: any CatalogueLoss) {
    let width = loss.scoreCount(classes: loss.sampleClasses)
    // Far from each other too: between equal scores a row is undecided, however far away.
    let apart = (0..<width).map { Double($0) * 1e90 }
    let far = loss.sampleTargets.flatMap { y in
      (0..<width).flatMap { k in
        [-1e100, 1e100].flatMap { distance in
          loss.slopes(
            scores: width == 1 ? [distance] : apart.replacing(k, with: distance), targets: [y])
        }
      }
    }
    #expect(((far.map(\.magnitude).max() ?? 0) < 1e-3) == loss.traits.isRedescending)
  }

  @Test(arguments: everyPreset)
  func `only functions of the residual claim freedom to shift`(_ loss: any CatalogueLoss) {
    let moves = loss.shape != .rank && loss.sampleRows.count { loss.accepts($0.target + 1) } > 0
    let locations = loss.shape == .law ? 1 : loss.scoreCount(classes: loss.sampleClasses)
    let isShiftable = loss.sampleRows.filter { loss.accepts($0.target + 1) }
      .allSatisfy { row in
        let scores = row.scores.enumerated().map { $0 < locations ? $1 + 1 : $1 }
        let value = loss.value(row.scores, row.target)
        let shifted = loss.value(scores, loss.shape.hasClasses ? row.target : row.target + 1)
        return abs(shifted - value) < 1e-9 * (1 + abs(shifted))
      }
    let isFree = moves && !loss.shape.hasClasses && isShiftable
    let freedom: LossTraits.TargetFreedom = loss.shape == .law ? .locationScale : .location
    #expect(loss.traits.targetFreedom == (isFree ? freedom : .none))
  }

  /// The largest of some numbers over moderate rows and very far ones, dense enough to meet a
  /// largest slope.
  private func largest(
    _ loss: any CatalogueLoss, _ numbers: (_ scores: [Double], _ targets: [Double]) -> [Double]
  ) -> Double {
    let groups = Dictionary(grouping: farRows(loss), by: \.scores.count)
    return groups.values.reduce(-Double.infinity) { largest, rows in
      Proof.count(rows.count, for: "3 bounds")
      return max(largest, numbers(rows.flatMap(\.scores), rows.map(\.target)).max() ?? largest)
    }
  }

  private func farRows(_ loss: any CatalogueLoss) -> [SampleRow] {
    let far = [-1e100, -1e6, -1e3, -80, -30, 30, 80, 1e3, 1e6, 1e100]
    let edges = loss.shape.hasClasses ? [] : [-1e6, .leastNonzeroMagnitude, 1e6]
    let targets = loss.sampleTargets + edges.filter(loss.accepts)
    switch loss.shape {
    case .number, .twoClasses, .rank:
      let scores = stride(from: -25.0, through: 25, by: Proof.isFull ? 0.01 : 0.1) + far
      let kinks = loss.traits.kinks.flatMap { [$0, $0 - 1e-9, $0 + 1e-9] }
      let isIdentity = loss.link == .identity
      return targets.flatMap { y in
        (scores.map { isIdentity ? y + $0 : $0 }
          + kinks.map { loss.score(atNaturalVariable: $0, y) })
          .map { SampleRow(scores: [$0], target: y) }
      }
    case .law:
      return loss.sampleRows
        + targets.flatMap { y in
          [-9, -1, 0, 1, 9].flatMap { scale in
            (far + [y, y + exp(scale), y - 1.5 * exp(scale)])
              .map { SampleRow(scores: [$0, scale], target: y) }
          }
        }
    case .classes, .orderedClasses, .quantiles: return farRowScores(loss, far)
    }
  }

  private func farRowScores(_ loss: any CatalogueLoss, _ far: [Double]) -> [SampleRow] {
    // Bounds hold for every number of classes, and some are reached only by many.
    let counts = loss.sampleClassCounts.count > 1 ? [2, 3, 5, 50] : loss.sampleClassCounts
    let moderate = stride(from: -25.0, through: 25, by: Proof.isFull ? 0.1 : 0.5)
    return loss.sampleRows
      + counts.flatMap { classes in
        let zeros = [Double](repeating: 0, count: loss.scoreCount(classes: classes))
        return loss.sampleTargets(classes: classes).prefix(5).flatMap { target in
          zeros.indices.prefix(5).flatMap { k in
            (moderate + far).map { SampleRow(scores: zeros.replacing(k, with: $0), target: target) }
          }
        }
      }
  }
}
