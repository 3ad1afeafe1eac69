internal import Predictions

/// The confusion matrix as shares of the weight, for agreement beyond chance.
struct Agreement {
  /// K x K row-major: truth, then decision.
  private let shares: [Double]
  private let classCount: Int

  init(_ rows: ClassRows) {
    classCount = rows.classCount
    var shares = [Double](repeating: 0, count: classCount * classCount)
    for (row, decision) in rows.prediction.decisions.enumerated() {
      shares[rows.labels[row] * classCount + decision] += rows.weights[row] / rows.weights.total
    }
    self.shares = shares
  }

  /// Returns 1 - mean cost / mean cost if decisions had nothing to do with the truth.
  func kappa(_ cost: (_ truth: Int, _ decided: Int) -> Double) throws(Undefined) -> Double {
    let classes = 0..<classCount
    let actual = classes.map { i in classes.reduce(0) { $0 + shares[i * classCount + $1] } }
    let decided = classes.map { j in classes.reduce(0) { $0 + shares[$1 * classCount + j] } }
    var (observed, expected) = (0.0, 0.0)
    for i in classes {
      for j in classes {
        observed += shares[i * classCount + j] * cost(i, j)
        expected += actual[i] * decided[j] * cost(i, j)
      }
    }
    guard actual.filter({ $0 > 0 }).count > 1 else { throw Undefined("only one class is present") }
    guard expected > 0 else { throw Undefined("nearly all weight is on one class") }
    return max(-1, 1 - observed / expected)
  }
}
