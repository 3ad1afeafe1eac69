internal import Predictions

/// Ordered classes as the intervals between cut points on the scale of a score.
package enum CutPoints {
  /// Returns the class that a score falls into: the number of cut points at or below it.
  package static func decision(_ score: Double, cutPoints: [Double]) -> Int {
    cutPoints.count { $0 <= score }
  }

  /// Returns how far within its interval a score lies for each class, negative outside.
  package static func margins(_ score: Double, cutPoints: [Double]) -> [Double] {
    (0...cutPoints.count).map { k in
      let above = k == 0 ? Double.infinity : score - cutPoints[k - 1]
      let below = k == cutPoints.count ? Double.infinity : cutPoints[k] - score
      return min(above, below).clampedToFinite
    }
  }

  /// Returns the classes of rows.
  ///
  /// - Parameters:
  ///   - scores: one score a row.
  ///   - cutPoints: for each row, K - 1 ascending numbers.
  static func prediction(scores: [Double], cutPoints: [[Double]], classes: Int) -> ClassPrediction {
    let rows = Array(zip(scores, cutPoints))
    let margins =
      classes == 2
      ? rows.map { ($0 - $1[0]).clampedToFinite }
      : rows.flatMap { CutPoints.margins($0, cutPoints: $1) }
    return ClassPrediction(
      classCount: classes, scores: margins, probabilities: nil,
      decisions: rows.map { decision($0, cutPoints: $1) })
  }
}
