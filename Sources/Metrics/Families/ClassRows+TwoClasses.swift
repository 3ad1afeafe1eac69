/// What metrics of one class against the other need.
extension ClassRows {
  /// Throws unless there are two classes.
  func requireTwoClasses() throws(Undefined) {
    guard classCount == 2 else {
      throw Undefined("it is for two classes, and there are \(classCount)")
    }
  }

  /// The weights of right and wrong decisions for and against class 1.
  func twoByTwo() throws(Undefined) -> TwoByTwo {
    try requireTwoClasses()
    return TwoByTwo(DecisionCounts(self))
  }

  /// The rows of class 1 of two in order of falling score, both classes present.
  func bothClasses() throws(Undefined) -> OneVersusRest {
    try requireTwoClasses()
    let split = OneVersusRest(self, class: 1)
    guard split.positive > 0, split.negative > 0 else {
      throw Undefined("only one class is present")
    }
    return split
  }
}

/// The confusion matrix of two classes, in weights of rows.
struct TwoByTwo {
  let truePositive: Double
  let falseNegative: Double
  let falsePositive: Double
  let trueNegative: Double

  /// Counts class 1 of two as the positive one.
  init(_ counts: DecisionCounts) {
    truePositive = counts.hits[1]
    falseNegative = max(0, counts.actual[1] - counts.hits[1])
    falsePositive = max(0, counts.decided[1] - counts.hits[1])
    trueNegative = counts.hits[0]
  }

  /// Returns part / (part + rest), or throws when both are 0.
  static func share(
    _ part: Double, _ rest: Double, otherwise reason: String
  ) throws(Undefined) -> Double {
    guard part + rest > 0 else { throw Undefined(reason) }
    return part / (part + rest)
  }
}
