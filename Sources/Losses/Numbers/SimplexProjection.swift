/// The nearest point of the simplex to a row of scores: P_j = max(0, f_j - tau), without
/// sorting and without memory of its own.
struct SimplexProjection {
  private let largest: Double
  /// The threshold below the largest score, not below -1.
  private let threshold: Double
  /// 1 - 1 / (number of positive probabilities): how far one of them follows its score.
  let freedom: Double

  /// Projects a row.
  ///
  /// Classes are dropped until all that remain lie above their threshold
  /// (Michelot 1986); those more than 1 below the largest never remain.
  init(_ scores: Span<Double>, row: Range<Int>) {
    let largest = largestScore(scores, row: row)
    var threshold = -1.0
    var count = 0
    while true {
      var (sum, remaining) = (0.0, 0)
      for j in row where scores[j] - largest > threshold {
        sum += scores[j] - largest
        remaining += 1
      }
      if remaining == count || remaining == 0 { break }
      count = remaining
      threshold = max(threshold, (sum - 1) / Double(remaining))
    }
    self.largest = largest
    self.threshold = threshold
    freedom = 1 - 1 / Double(max(count, 1))
  }

  /// Returns the probability of a score of the row.
  func probability(_ score: Double) -> Double { max(0, score - largest - threshold) }

  /// Returns how far a score of the row lies below the threshold.
  func shortfall(_ score: Double) -> Double { max(0, largest - score + threshold) }
}
