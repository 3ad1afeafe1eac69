internal import CGSL

/// Fisher and Snedecor's F law.
package enum FDistribution {
  /// Returns P(F > f) for the degrees of freedom of numerator and denominator.
  package static func upperTail(_ f: Double, _ numerator: Double, _ denominator: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_fdist_Q(max(f, 0), numerator, denominator)
  }
}
