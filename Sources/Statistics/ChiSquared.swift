internal import CGSL

/// The chi-squared law.
package enum ChiSquared {
  /// Returns P(X > x).
  package static func upperTail(_ x: Double, degrees: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_chisq_Q(max(x, 0), degrees)
  }

  /// Returns the x with P(X <= x) = p, for p in 0 ..< 1.
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_chisq_Pinv(p, degrees)
  }

  /// Returns the density at x >= 0.
  package static func density(_ x: Double, degrees: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_ran_chisq_pdf(x, degrees)
  }
}
