/// A loss of K classes whose slopes are plain arithmetic once one exponential a score is known.
///
/// Batches work the exponentials out for many rows at once, in place; single rows go through the
/// same formula.
package protocol ExponentialClassLoss: ClassLoss {
  /// Writes what the exponentials of a row are taken of; by default, for softmax, each score less
  /// the largest.
  func fillExponents(
    _ exponents: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>)
  /// Turns the exponentials of a row into dl/df_k.
  func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int)
  /// Turns the exponentials of a row into slopes and writes surrogate curvatures.
  func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int)
}

extension ExponentialClassLoss {
  @inline(__always)
  package func fillExponents(
    _ exponents: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>
  ) {
    let largest = largestScore(scores, row: row)
    for j in row { exponents[j] = scores[j] - largest }
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillExponents(&slopes, scores: scores, row: row)
    ElementaryFunction.exp.apply(to: &slopes, range: row)
    turnIntoSlopes(&slopes, scores: scores, row: row, target: target)
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillExponents(&slopes, scores: scores, row: row)
    ElementaryFunction.exp.apply(to: &slopes, range: row)
    turnIntoNewtonPairs(
      &slopes, curvatures: &curvatures, scores: scores, row: row, target: target)
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == scores.count)
    let rows = ClassRows(scores: scores.count, rows: targets.count, unscored: unscoredClasses)
    for block in rows.blocks(of: targets.count) {
      fillPowers(&slopes, scores: scores, rows: rows, block: block)
      for i in block {
        turnIntoSlopes(
          &slopes, scores: scores, row: rows[i], target: rows.classIndex(targets[i]))
      }
    }
    for j in slopes.indices { slopes[j] = slopes[j].clampedToFinite }
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(slopes.count == scores.count && curvatures.count == scores.count)
    let rows = ClassRows(scores: scores.count, rows: targets.count, unscored: unscoredClasses)
    for block in rows.blocks(of: targets.count) {
      fillPowers(&slopes, scores: scores, rows: rows, block: block)
      for i in block {
        turnIntoNewtonPairs(
          &slopes, curvatures: &curvatures, scores: scores, row: rows[i],
          target: rows.classIndex(targets[i]))
      }
    }
    for j in slopes.indices {
      slopes[j] = slopes[j].clampedToFinite
      curvatures[j] = max(curvatures[j].clampedToFinite, .smallestCurvature)
    }
  }

  /// Writes the exponentials of a block of rows.
  private func fillPowers(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, rows: ClassRows, block: Range<Int>
  ) {
    for i in block { fillExponents(&powers, scores: scores, row: rows[i]) }
    ElementaryFunction.exp.apply(
      to: &powers, range: block.lowerBound * rows.width..<block.upperBound * rows.width)
  }
}

/// Divides the exponentials of a row by their sum, and so turns them into softmax.
@inline(__always)
func normalise(_ powers: inout MutableSpan<Double>, row: Range<Int>) {
  var sum = 0.0
  for j in row { sum += powers[j] }
  let share = 1 / sum
  for j in row { powers[j] *= share }
}
