internal import Predictions

/// The margins of the confusion matrix, in weights of rows.
struct DecisionCounts {
  /// Rows of each class that were decided rightly.
  var hits: [Double]
  /// Rows of each class.
  var actual: [Double]
  /// Rows decided for each class.
  var decided: [Double]
  /// All rows.
  var total: Double

  init(_ rows: ClassRows) {
    let zeros = [Double](repeating: 0, count: rows.classCount)
    (hits, actual, decided) = (zeros, rows.classTotals, zeros)
    total = rows.weights.total
    for (row, decision) in rows.prediction.decisions.enumerated() {
      decided[decision] += rows.weights[row]
      if decision == rows.labels[row] { hits[decision] += rows.weights[row] }
    }
  }

  /// The classes that occur in the truth.
  var present: [Int] { actual.indices.filter { actual[$0] > 0 } }
}
