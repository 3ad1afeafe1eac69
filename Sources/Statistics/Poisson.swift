internal import CGSL
internal import Foundation

/// The Poisson law of counts.
package enum Poisson {
  /// Returns P(X <= count) for a mean >= 0; normal tails beyond a mean of 1e10.
  package static func cumulative(_ count: Double, mean: Double) -> Double {
    precondition(GSL.isPrepared)
    let whole = count.rounded(.down)
    if whole < 0 { return 0 }
    if mean <= 0 { return 1 }
    if mean > 1e10 { return Normal.cumulative((whole + 0.5 - mean) / mean.squareRoot()) }
    // Ten standard deviations beyond any mean that is left, the tail is 0 to the last digit.
    if whole > 1e11 { return 1 }
    return gsl_cdf_gamma_Q(mean, whole + 1, 1)
  }

  /// Returns ln P(X = count) for a whole number >= 0 and a mean >= 0.
  ///
  /// Large counts take Loader's form (2000), which subtracts no large numbers.
  package static func logProbability(_ count: Double, mean: Double) -> Double {
    if count == 0 { return -mean }
    if mean <= 0 { return -.infinity }
    if count < 30 { return count * Foundation.log(mean) - mean - Special.logGamma(count + 1) }
    let excess = (mean - count) / count
    let deviance = count * (excess - logRatio(mean, count, excess: excess))
    return -deviance - 0.5 * (Foundation.log(2 * .pi) + Foundation.log(count))
      - stirlingRemainder(count)
  }

  private static func logRatio(_ mean: Double, _ count: Double, excess: Double) -> Double {
    abs(excess) < 0.5
      ? Foundation.log1p(excess) : Foundation.log(mean) - Foundation.log(count)
  }

  /// What ln n! has beyond Stirling's formula.
  private static func stirlingRemainder(_ n: Double) -> Double {
    (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * n * n)) / (n * n)) / n
  }
}
