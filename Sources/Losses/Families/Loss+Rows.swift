internal import Predictions

/// Links of several classes.
extension Loss {
  /// Returns softmax of each row of n x K scores.
  func softmaxRows(_ scores: [Double], classes: Int) -> [Double] {
    stride(from: 0, to: scores.count, by: classes).flatMap { start in
      Link.softmax(scores[start..<start + classes])
    }
  }

  /// Returns the logistic function of n x K scores, each row divided by its sum; by logarithms, so
  /// that no row vanishes.
  func oneVersusRestRows(_ scores: [Double], classes: Int) -> [Double] {
    softmaxRows(scores.map { -softplus(-$0) }, classes: classes)
  }

  /// Returns the projections of rows of n x K scores onto the simplex.
  func sparsemaxRows(_ scores: [Double], classes: Int) -> [Double] {
    stride(from: 0, to: scores.count, by: classes).flatMap { start in
      let row = start..<start + classes
      let simplex = SimplexProjection(scores.span, row: row)
      return row.map { simplex.probability(scores[$0]) }
    }
  }

  /// Returns the classes whose indices are nearest to the scores, which are numbers if there are
  /// no classes; rows are ordered by how near they are to each class.
  func nearestClasses(_ scores: [Double], classes: Int) -> Prediction {
    guard classes > 1 else { return .points(scores) }
    let cutPoints = (1..<classes).map { Double($0) - 0.5 }
    return .classes(
      ClassPrediction(
        classCount: classes,
        scores: classes == 2
          ? scores.map { $0 - 0.5 }
          : scores.flatMap { score in (0..<classes).map { -abs(score - Double($0)) } },
        probabilities: nil,
        decisions: scores.map { CutPoints.decision($0, cutPoints: cutPoints) }))
  }
}
