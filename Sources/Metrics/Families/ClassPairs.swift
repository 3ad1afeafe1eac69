internal import Predictions

/// Pairs of classes that occur, and how scores order the rows of the two.
struct ClassPairs {
  private let rows: ClassRows
  private let members: [[Int]]

  init(_ rows: ClassRows) {
    self.rows = rows
    members = (0..<rows.classCount).map { index in
      rows.labels.indices.filter { rows.labels[$0] == index && rows.weights[$0] > 0 }
    }
  }

  /// Returns the mean of a value over all pairs of classes that occur.
  func mean(_ value: (ClassPairs, Int, Int) -> Double) throws(Undefined) -> Double {
    let present = members.indices.filter { !members[$0].isEmpty }
    guard present.count > 1 else { throw Undefined("only one class is present") }
    let values = present.flatMap { i in present.filter { $0 > i }.map { value(self, i, $0) } }
    return min(1, values.reduce(0, +) / Double(values.count))
  }

  /// Returns the chance that a row of one class scores higher than a row of another, equal scores
  /// counting half.
  ///
  /// - Parameter score: The score of a row from its scores of all classes.
  func area(
    _ first: Int, over second: Int, score: (_ scores: ArraySlice<Double>) -> Double
  ) -> Double {
    let split = OneVersusRest(
      (members[first] + members[second]).map { row in
        OneVersusRest.Entry(
          score: score(scores(of: row)), isPositive: rows.labels[row] == first,
          weight: rows.weights[row])
      })
    return split.areaUnderROC ?? 0.5
  }

  /// The scores of a row, at indices 0 ..< K.
  private func scores(of row: Int) -> ArraySlice<Double> {
    if rows.classCount == 2 { return [-rows.prediction.scores[row], rows.prediction.scores[row]] }
    let start = row * rows.classCount
    return Array(rows.prediction.scores[start..<start + rows.classCount])[...]
  }
}
