internal import Metrics
internal import Predictions

/// The cut above which a row is decided for class 1, tuned on validation rows.
enum DecisionThreshold {
  /// Most cuts that are tried, at evenly spaced places between the sorted scores.
  private static let mostCuts = 200

  /// Returns the cut with the best score, the one nearest the middle of equals, or `nil` when the
  /// metric is defined at none.
  static func tuned(
    for metric: any Metric, prediction: ClassPrediction, truth: Truth
  ) -> Double? {
    var best: (score: Double, cuts: [Double])?
    for cut in cuts(between: prediction.scores) {
      guard let score = metric.score(applied(cut, to: prediction), against: truth).value else {
        continue
      }
      if let found = best, !metric.card.direction.isBetter(score, than: found.score) {
        if score == found.score { best?.cuts.append(cut) }
      } else {
        best = (score, [cut])
      }
    }
    return best.map { $0.cuts[$0.cuts.count / 2] }
  }

  /// Returns the prediction decided at a cut.
  static func applied(_ cut: Double, to prediction: ClassPrediction) -> Prediction {
    var decided = prediction
    decided.decisions = prediction.scores.map { $0 >= cut ? 1 : 0 }
    return .classes(decided)
  }

  /// Returns cuts halfway between neighbouring scores, ascending.
  private static func cuts(between scores: [Double]) -> [Double] {
    var distinct: [Double] = []
    for score in scores.sorted() where score != distinct.last { distinct.append(score) }
    guard distinct.count > 1 else { return distinct }
    let middles = zip(distinct, distinct.dropFirst()).map { $0 + ($1 - $0) / 2 }
    guard middles.count > mostCuts else { return middles }
    return (0..<mostCuts).map { middles[$0 * (middles.count - 1) / (mostCuts - 1)] }
  }
}
