internal import Losses
internal import Metrics
internal import Predictions

/// The cut points between ordered classes on the scale of a score, tuned on validation rows.
enum TunedCutPoints {
  private static let mostPlaces = 60
  private static let rounds = 3

  /// Returns K - 1 ascending cut points with the best score, or `nil` when the metric is defined
  /// nowhere.
  ///
  /// Starts where the classes have their shares, then moves one cut point at a time.
  static func of(_ scores: [Double], for metric: any Metric, truth: Truth) -> [Double]? {
    let places = places(between: scores)
    guard !places.isEmpty, truth.classCount >= 2 else { return nil }
    let cost = { (points: [Double]) -> Double in
      let prediction = RankRegression.prediction(scores: scores, cutPoints: points)
      let score = metric.score(.classes(prediction), against: truth).value
      return score.map(metric.card.direction.cost) ?? .infinity
    }
    var best = start(scores, truth)
    var least = cost(best)
    for _ in 0..<rounds {
      let before = least
      for k in best.indices { move(&best, k, to: places, &least, cost) }
      if least >= before { break }
    }
    return least.isFinite ? best : nil
  }

  /// Moves the k-th cut point to the best place between its neighbours.
  private static func move(
    _ points: inout [Double], _ k: Int, to places: [Double], _ least: inout Double,
    _ cost: ([Double]) -> Double
  ) {
    let low = k > 0 ? points[k - 1] : -.infinity
    let high = k + 1 < points.count ? points[k + 1] : .infinity
    for place in places where place >= low && place <= high {
      var trial = points
      trial[k] = place
      let found = cost(trial)
      if found < least { (points, least) = (trial, found) }
    }
  }

  /// The cut points that give the classes the shares that they have among the rows.
  private static func start(_ scores: [Double], _ truth: Truth) -> [Double] {
    let sorted = scores.sorted()
    return (1..<truth.classCount).map { k in
      let below = truth.targets.count { $0 < Double(k) }
      guard below > 0 else { return sorted[0] - 1 }
      guard below < sorted.count else { return sorted[sorted.count - 1] + 1 }
      return sorted[below - 1] + (sorted[below] - sorted[below - 1]) / 2
    }
  }

  /// Places halfway between neighbouring scores, ascending and evenly spread.
  private static func places(between scores: [Double]) -> [Double] {
    var distinct: [Double] = []
    for score in scores.sorted() where score != distinct.last { distinct.append(score) }
    let middles = zip(distinct, distinct.dropFirst()).map { $0 + ($1 - $0) / 2 }
    guard middles.count > mostPlaces else { return middles }
    return (0..<mostPlaces).map { middles[$0 * (middles.count - 1) / (mostPlaces - 1)] }
  }
}
