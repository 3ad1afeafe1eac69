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
    let low = hits <= 0 ? 0 : gsl_cdf_beta_Pinv(tail, k, n - k + 1)
    let high = hits >= trials ? 1 : gsl_cdf_beta_Qinv(tail, k + 1, n - k)
    return (low, high)
  }
}
