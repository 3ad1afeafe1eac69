/// A loss of K classes with several scores a row, one for each class or all but one.
///
/// A row is a range that holds for the scores and for what is written, both row-major. The
/// functions may overflow to an infinity, but never give NaN; the loops keep everything finite.
package protocol ClassLoss: CatalogueLoss {
  /// How many classes have no score of their own: 0, or 1 where thresholds divide the classes.
  var unscoredClasses: Int { get }
  /// Returns the loss of a row.
  func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double
  /// Writes dl/df_k.
  func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int)
  /// Writes d2l/df_k2, the diagonal.
  func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int)
  /// Writes slopes and surrogate curvatures, which the loops raise to 1e-16 where smaller.
  func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int)
}

extension ClassLoss {
  package var unscoredClasses: Int { 0 }
  package func scoreCount(classes: Int) -> Int { max(classes - unscoredClasses, 0) }
  package func accepts(_ target: Double) -> Bool { target >= 0 && Int(exactly: target) != nil }

  package func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(values.count == targets.count)
    let rows = rows(scores, targets)
    for i in targets.indices {
      let target = rows.classIndex(targets[i])
      values[i] = value(scores: scores, row: rows[i], target: target).clampedToFinite
    }
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == scores.count)
    let rows = rows(scores, targets)
    for i in targets.indices {
      let target = rows.classIndex(targets[i])
      fillSlopes(&slopes, scores: scores, row: rows[i], target: target)
    }
    for j in slopes.indices { slopes[j] = slopes[j].clampedToFinite }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(curvatures.count == scores.count)
    let rows = rows(scores, targets)
    for i in targets.indices {
      let target = rows.classIndex(targets[i])
      fillCurvatures(&curvatures, scores: scores, row: rows[i], target: target)
    }
    for j in curvatures.indices { curvatures[j] = curvatures[j].clampedToFinite }
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(slopes.count == scores.count && curvatures.count == scores.count)
    let rows = rows(scores, targets)
    for i in targets.indices {
      fillNewtonPairs(
        &slopes, curvatures: &curvatures, scores: scores, row: rows[i],
        target: rows.classIndex(targets[i]))
    }
    for j in slopes.indices {
      slopes[j] = slopes[j].clampedToFinite
      curvatures[j] = max(curvatures[j].clampedToFinite, .smallestCurvature)
    }
  }

  private func rows(_ scores: Span<Double>, _ targets: Span<Double>) -> ClassRows {
    ClassRows(scores: scores.count, rows: targets.count, unscored: unscoredClasses)
  }

  /// Descends from the logarithms of the class shares.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let labels = (0..<classes).map(Double.init)
    return ConstantFit(loss: self, targets: labels, weights: totals)
      .best(of: [centredLogShares(totals)])
  }
}
