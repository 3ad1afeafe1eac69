/// A loss of the margin whose slope is plain arithmetic once some elementary functions are known.
package protocol ElementaryMarginLoss: MarginLoss, ElementaryLoss {
  /// Returns what a function is taken of, given the values of those before it.
  func argument(ofFunction index: Int, margin: Double, values: ElementaryValues) -> Double
  /// Returns dl/dm; by default the slope of the Newton pair.
  func slope(margin: Double, values: ElementaryValues) -> Double
  /// Returns what a second-order learner steps by.
  func newtonPair(margin: Double, values: ElementaryValues) -> NewtonPair
}

extension ElementaryMarginLoss {
  @inline(__always)
  package func slope(margin: Double, values: ElementaryValues) -> Double {
    newtonPair(margin: margin, values: values).slope
  }

  @inline(__always)
  package func argument(
    ofFunction index: Int, score: Double, target: Double, values: ElementaryValues
  ) -> Double {
    argument(ofFunction: index, margin: sign(target) * score, values: values)
  }

  @inline(__always)
  package func slope(score: Double, target: Double, values: ElementaryValues) -> Double {
    sign(target) * slope(margin: sign(target) * score, values: values)
  }

  @inline(__always)
  package func newtonPair(score: Double, target: Double, values: ElementaryValues) -> NewtonPair {
    var pair = newtonPair(margin: sign(target) * score, values: values)
    pair.slope *= sign(target)
    return pair
  }

  // A margin is the score of class 1.

  package func slope(margin: Double) -> Double {
    slope(margin: margin, values: ElementaryValues(self, score: margin, target: 1))
  }

  package func newtonPair(margin: Double) -> NewtonPair {
    newtonPair(margin: margin, values: ElementaryValues(self, score: margin, target: 1))
  }

  package func slope(score: Double, target: Double) -> Double {
    sign(target) * slope(margin: sign(target) * score)
  }

  package func newtonPair(score: Double, target: Double, smoothing: Double) -> NewtonPair {
    var pair = newtonPair(margin: sign(target) * score)
    pair.slope *= sign(target)
    return pair
  }
}
