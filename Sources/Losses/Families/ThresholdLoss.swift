internal import Foundation
internal import Predictions

/// A loss of K ordered classes that K - 1 rising thresholds b divide on the scale of one score f.
///
/// A row has K - 1 scores: f, which depends on the features, and K - 2 gaps g that are the same for
/// all rows: b_0 = 0 and b_j = b_(j-1) + softplus(g_j), so that thresholds rise whatever g is. The
/// loss is a sum over thresholds of c_j softplus(f - b_j) for those at or above the class y and
/// c_j softplus(b_j - f) for those below.
package protocol ThresholdLoss: ClassLoss {
  /// Returns c_j, how much threshold j of `count` counts in a row of a class.
  func weight(ofThreshold index: Int, target: Int, count: Int) -> Double
  /// Whether softplus(-g_y) is added for classes between two thresholds.
  var weighsGaps: Bool { get }
}

extension ThresholdLoss {
  package var unscoredClasses: Int { 1 }
  package func sharedScoreCount(classes: Int) -> Int { max(classes - 2, 0) }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let f = scores[row.lowerBound]
    var threshold = 0.0
    var sum = 0.0
    for j in 0..<row.count {
      if j > 0 { threshold += softplus(scores[row.lowerBound + j]) }
      let weight = weight(ofThreshold: j, target: target, count: row.count)
      if weight > 0 { sum += weight * softplus(j < target ? threshold - f : f - threshold) }
    }
    guard weighsGaps, target > 0, target < row.count else { return sum }
    return sum + softplus(-scores[row.lowerBound + target])
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillPulls(&slopes, scores: scores, row: row, target: target)
    var sum = 0.0
    for j in stride(from: row.count - 1, through: 1, by: -1) {
      let place = row.lowerBound + j
      let gap = LogitPair(scores[place])
      sum += slopes[place]
      slopes[place] = gap.probability * sum - (isOwnGap(j, target) ? gap.complement : 0)
    }
    slopes[row.lowerBound] = -(sum + slopes[row.lowerBound])
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillCurvatures(&curvatures, scores: scores, row: row, target: target, least: -.infinity)
  }

  /// Leaves out what is negative: the thresholds' own bend.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSlopes(&slopes, scores: scores, row: row, target: target)
    fillCurvatures(&curvatures, scores: scores, row: row, target: target, least: 0)
  }

  /// Thresholds at the logits of the cumulative shares, an absent class 30 below its neighbours.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let logits = (1..<max(classes, 2)).map { j in
      LogitRange.logRatio(
        totals.prefix(j).reduce(0, +), totals.dropFirst(j).reduce(0, +))
    }
    let gaps = zip(logits.dropFirst(), logits).map { upper, lower in
      upper > lower ? max(inverseSoftplus(upper - lower), -LogitRange.largest) : -LogitRange.largest
    }
    return [-logits[0]] + gaps
  }
}

extension ThresholdLoss {
  /// Whether g_j is the gap of the class itself and counts.
  private func isOwnGap(_ index: Int, _ target: Int) -> Bool { weighsGaps && index == target }

  /// Writes dl/db_j for each threshold.
  private func fillPulls(
    _ pulls: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let f = scores[row.lowerBound]
    var threshold = 0.0
    for j in 0..<row.count {
      if j > 0 { threshold += softplus(scores[row.lowerBound + j]) }
      let weight = weight(ofThreshold: j, target: target, count: row.count)
      let side = LogitPair(threshold - f)
      pulls[row.lowerBound + j] = weight * (j < target ? side.probability : -side.complement)
    }
  }

  /// Writes curvatures in which the sum of pulls, which bends the thresholds, is at least `least`.
  private func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int,
    least: Double
  ) {
    fillPulls(&curvatures, scores: scores, row: row, target: target)
    var (pull, sum) = (0.0, 0.0)
    for j in stride(from: row.count - 1, through: 0, by: -1) {
      let place = row.lowerBound + j
      let weight = weight(ofThreshold: j, target: target, count: row.count)
      let size = abs(curvatures[place])
      pull += curvatures[place]
      if weight > 0 { sum += size * (1 - size / weight) }
      let gap = LogitPair(scores[place])
      let bend = max(pull + (isOwnGap(j, target) ? 1 : 0), least)
      let slope = gap.probability
      curvatures[place] = j == 0 ? sum : slope * (slope * sum + gap.complement * bend)
    }
  }
}
