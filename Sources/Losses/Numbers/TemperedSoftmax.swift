internal import Foundation

/// exp_t(f_k - lambda) of a row with the lambda for which it sums to 1, t >= 1.
struct TemperedSoftmax {
  private let excess: Double
  private let largest: Double
  /// lambda minus the largest score, not negative.
  private var offset = 0.0

  /// Finds lambda: the sum to the power 1 - t is concave and rises in lambda, so that Newton steps
  /// from below never pass the solution.
  init(_ scores: Span<Double>, row: Range<Int>, temperature: Double) {
    excess = temperature - 1
    largest = largestScore(scores, row: row)
    for _ in 0..<100 {
      var (sum, steepness) = (0.0, 0.0)
      for j in row {
        let logarithm = logarithm(scores[j])
        sum += exp(logarithm)
        steepness += exp(temperature * logarithm)
      }
      let growth = excess > 0 ? expm1(excess * log(sum)) / excess : log(sum)
      let step = sum * growth / steepness
      guard step > 1e-16 * (1 + offset) else { break }
      offset += step
    }
  }

  /// Returns ln P of a score of the row, finite.
  func logarithm(_ score: Double) -> Double {
    let distance = offset + (largest - score)
    let logarithm = excess > 0 ? -log1p(excess * distance) / excess : -distance
    return logarithm.clampedToFinite
  }

  /// Returns P of a score of the row.
  func probability(_ score: Double) -> Double { exp(logarithm(score)) }
}
