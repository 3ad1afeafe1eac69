internal import CGSL

/// The exact interval for a share (Clopper and Pearson 1934).
package enum ClopperPearson {
  /// Returns the interval for `hits` out of `trials`, 0 <= hits <= trials; (0, 1) for no trials.
  package static func interval(
    hits: Int, trials: Int, level: Double
  ) -> (low: Double, high: Double) {
    precondition(GSL.isPrepared)
    guard trials > 0 else { return (0, 1) }
    let (k, n, tail) = (Double(hits), Double(trials), (1 - level) / 2)
    let share = k / n
    let low =
      hits <= 0
      ? 0 : root(0...share) { gsl_cdf_beta_P($0, k, n - k + 1) - tail }
    let high =
      hits >= trials
      ? 1 : root(share...1) { tail - gsl_cdf_beta_Q($0, k + 1, n - k) }
    return (low, high)
  }

  /// Returns where a rising function crosses 0, by halving to the last digit.
  ///
  /// GSL's own inverse of the beta law gives up on some numbers in the thousands.
  private static func root(_ range: ClosedRange<Double>, _ function: (Double) -> Double) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<80 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
