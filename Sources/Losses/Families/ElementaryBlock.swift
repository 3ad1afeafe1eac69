/// Up to 128 rows at once, on the stack: columns of function values that become slopes and
/// curvatures in place.
///
/// Columns lie apart from everything else and spans begin at the block, so that the compiler can
/// prove every loop to be free of aliases and within bounds, and vectorises it.
struct ElementaryBlock {
  typealias Column = UnsafeMutableBufferPointer<Double>

  /// As many rows as Swift lays on the stack: 1 KB for each column.
  static let size = 128

  /// The values of the first function, then the slopes.
  private let first: Column
  /// The values of the second function, then the curvatures.
  private let second: Column
  /// The values of the third function.
  private let third: Column

  /// Calls the body with a block.
  @inline(__always)
  static func withBlock(_ body: (ElementaryBlock) -> Void) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { first in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { second in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { third in
          first.initialize(repeating: 0)
          second.initialize(repeating: 0)
          third.initialize(repeating: 0)
          body(ElementaryBlock(first: first, second: second, third: third))
        }
      }
    }
  }

  /// Works out the slopes of a block's rows.
  @inline(__always)
  func fillSlopes<Subject: ElementaryLoss>(
    of loss: Subject, scores: Span<Double>, targets: Span<Double>
  ) {
    fillValues(of: loss, scores: scores, targets: targets)
    for i in scores.indices {
      first[i] = loss.slope(score: scores[i], target: targets[i], values: values(i))
    }
  }

  /// Works out the slopes and surrogate curvatures of a block's rows.
  @inline(__always)
  func fillNewtonPairs<Subject: ElementaryLoss>(
    of loss: Subject, scores: Span<Double>, targets: Span<Double>
  ) {
    fillValues(of: loss, scores: scores, targets: targets)
    for i in scores.indices {
      let pair = loss.newtonPair(score: scores[i], target: targets[i], values: values(i))
      first[i] = pair.slope
      second[i] = pair.curvature
    }
  }

  // Not inlined, because a span that is known to be the only way to its numbers vectorises.

  /// Writes the block's slopes, finite, into its rows.
  @inline(never)
  func copySlopes(to slopes: inout MutableSpan<Double>, rows: Range<Int>) {
    precondition(rows.upperBound <= slopes.count && rows.count <= Self.size)
    for i in 0..<rows.count { slopes[rows.lowerBound + i] = first[i].clampedToFinite }
  }

  /// Writes the block's curvatures, finite and positive, into its rows.
  @inline(never)
  func copyCurvatures(to curvatures: inout MutableSpan<Double>, rows: Range<Int>) {
    precondition(rows.upperBound <= curvatures.count && rows.count <= Self.size)
    for i in 0..<rows.count {
      curvatures[rows.lowerBound + i] = max(second[i].clampedToFinite, .smallestCurvature)
    }
  }

  @inline(__always)
  private func values(_ row: Int) -> ElementaryValues {
    ElementaryValues(first: first[row], second: second[row], third: third[row])
  }

  @inline(__always)
  private func fillValues<Subject: ElementaryLoss>(
    of loss: Subject, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(scores.count == targets.count && scores.count <= Self.size)
    fill(first, withFunction: 0, of: loss, scores: scores, targets: targets)
    fill(second, withFunction: 1, of: loss, scores: scores, targets: targets)
    fill(third, withFunction: 2, of: loss, scores: scores, targets: targets)
  }

  @inline(__always)
  private func fill<Subject: ElementaryLoss>(
    _ column: Column, withFunction index: Int, of loss: Subject, scores: Span<Double>,
    targets: Span<Double>
  ) {
    guard index < Subject.functions.count else { return }
    for i in scores.indices {
      column[i] = loss.argument(
        ofFunction: index, score: scores[i], target: targets[i], values: values(i))
    }
    Subject.functions[index].apply(to: Column(rebasing: column[..<scores.count]))
  }
}
