import Losses

extension Loss {
  /// Rows with scores and targets from 0 to far beyond single precision, and at every knot and one
  /// step of the last bit beside it.
  var extremeRows: [SampleRow] {
    let sizes = [0, 1e-300, 1e-8, 1, 37, 38, 710, 1e4, 1e20, 3e38, 1e300]
    let scores = sizes + sizes.map { -$0 }
    switch shape {
    case .number, .twoClasses, .rank:
      return extremeTargets.flatMap { y in
        (scores + knots(target: y)).map { SampleRow(scores: [$0], target: y) }
      }
    case .law:
      return extremeTargets.flatMap { y in
        pairs(scores).map { SampleRow(scores: $0, target: y) }
      }
    case .quantiles, .classes, .orderedClasses:
      return sampleClassCounts.flatMap { extremeRows(scores, classes: $0) }
    }
  }

  /// Targets at the edges of the domain.
  private var extremeTargets: [Double] {
    guard shape != .rank else { return sampleTargets }
    let sizes = [
      0, .leastNonzeroMagnitude, 1e-300, 1e-16, 1e-8, 1, 37, 710, 1e4, 1e20, 3e38, 1e300,
    ]
    let edges = [0.3, (1.0).nextDown, (-1.0).nextUp, -1 + 1e-9]
    return (sizes + sizes.map { -$0 } + edges).filter(accepts)
  }

  /// Scores at every knot and one step of the last bit on either side of it.
  func knots(target: Double) -> [Double] {
    traits.kinks.flatMap { kink in
      let knot = score(atNaturalVariable: kink, target)
      return [knot.nextDown, knot, knot.nextUp]
    }
  }

  private func pairs(_ scores: [Double]) -> [[Double]] {
    scores.flatMap { first in scores.map { [first, $0] } }
  }

  /// Two scores take all extremes, the others are 1.
  private func extremeRows(_ scores: [Double], classes: Int) -> [SampleRow] {
    let count = scoreCount(classes: classes)
    let rows =
      count == 1
      ? scores.map { [$0] }
      : pairs(scores).map { $0 + [Double](repeating: 1, count: count - 2) }
    let targets = shape == .quantiles ? extremeTargets : sampleTargets(classes: classes)
    return rows.flatMap { row in targets.map { SampleRow(scores: row, target: $0) } }
  }
}
