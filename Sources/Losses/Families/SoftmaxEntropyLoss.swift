package import Predictions

/// A cross-entropy of softmax: lse(f) - sum_k t_k f_k for target shares t.
///
/// The true class has the share 1 - spread + spread / K, every other class spread / K.
package protocol SoftmaxEntropyLoss: ExponentialClassLoss {
  /// The part of the target that is spread evenly over all classes, 0 ..< 1.
  var spread: Double { get }
}

extension SoftmaxEntropyLoss {
  package var link: Link { .softmax }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let total = logSumExp(scores, row: row)
    let own = total - scores[row.lowerBound + target]
    guard spread > 0 else { return own }
    var evenly = 0.0
    for j in row { evenly += (total - scores[j]) / Double(row.count) }
    return (1 - spread) * own + spread * evenly
  }

  package func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    normalise(&powers, row: row)
    subtractTarget(&powers, row: row, target: target)
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSoftmax(&curvatures, scores: scores, row: row)
    for j in row { curvatures[j] *= 1 - curvatures[j] }
  }

  /// Doubles the diagonal, which covers what the other scores of the row do (Boehning 1992).
  package func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    normalise(&powers, row: row)
    for j in row { curvatures[j] = 2 * powers[j] * (1 - powers[j]) }
    subtractTarget(&powers, row: row, target: target)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let evenly = spread * totals.reduce(0, +) / Double(max(classes, 1))
    return centredLogShares(totals.map { (1 - spread) * $0 + evenly })
  }

  private func subtractTarget(
    _ slopes: inout MutableSpan<Double>, row: Range<Int>, target: Int
  ) {
    slopes[row.lowerBound + target] -= 1 - spread
    guard spread > 0 else { return }
    for j in row { slopes[j] -= spread / Double(row.count) }
  }
}
