/// A loss whose slope is plain arithmetic once up to three elementary functions of a row are known.
///
/// Batches work the functions out for many rows at once, which is several times faster; single rows
/// go through the same formula. A later argument may use the values of earlier functions.
package protocol ElementaryLoss: ScoreLoss {
  /// The functions, one to three.
  static var functions: [ElementaryFunction] { get }
  /// Returns what a function is taken of, given the values of those before it.
  func argument(
    ofFunction index: Int, score: Double, target: Double, values: ElementaryValues
  ) -> Double
  /// Returns dl/df; by default the slope of the Newton pair.
  func slope(score: Double, target: Double, values: ElementaryValues) -> Double
  /// Returns what a second-order learner steps by.
  func newtonPair(score: Double, target: Double, values: ElementaryValues) -> NewtonPair
}

/// The values of a row's elementary functions, in the order of their declaration; 0 for none.
package struct ElementaryValues: Sendable {
  package var first = 0.0
  package var second = 0.0
  package var third = 0.0
}

extension ElementaryValues {
  /// Creates the values of one row.
  init<Subject: ElementaryLoss>(_ loss: Subject, score: Double, target: Double) {
    for (index, function) in Subject.functions.enumerated() {
      let value = function(
        loss.argument(ofFunction: index, score: score, target: target, values: self))
      switch index {
      case 0: first = value
      case 1: second = value
      default: third = value
      }
    }
  }
}

extension ElementaryLoss {
  @inline(__always)
  package func slope(score: Double, target: Double, values: ElementaryValues) -> Double {
    newtonPair(score: score, target: target, values: values).slope
  }

  package func slope(score: Double, target: Double) -> Double {
    slope(
      score: score, target: target,
      values: ElementaryValues(self, score: score, target: target))
  }

  package func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair {
    newtonPair(
      score: score, target: target,
      values: ElementaryValues(self, score: score, target: target))
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == targets.count && scores.count == targets.count)
    ElementaryBlock.withBlock { block in
      for start in stride(from: 0, to: targets.count, by: ElementaryBlock.size) {
        let rows = start..<min(start + ElementaryBlock.size, targets.count)
        block.fillSlopes(
          of: self, scores: scores.extracting(rows), targets: targets.extracting(rows))
        block.copySlopes(to: &slopes, rows: rows)
      }
    }
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(slopes.count == targets.count && scores.count == targets.count)
    precondition(curvatures.count == targets.count)
    ElementaryBlock.withBlock { block in
      for start in stride(from: 0, to: targets.count, by: ElementaryBlock.size) {
        let rows = start..<min(start + ElementaryBlock.size, targets.count)
        block.fillNewtonPairs(
          of: self, scores: scores.extracting(rows), targets: targets.extracting(rows))
        block.copySlopes(to: &slopes, rows: rows)
        block.copyCurvatures(to: &curvatures, rows: rows)
      }
    }
  }
}
