internal import CGSL

/// Student's t law.
package enum StudentT {
  /// Returns P(T > t).
  package static func upperTail(_ t: Double, degrees: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_tdist_Q(t, degrees)
  }

  /// Returns P(T <= t).
  package static func cumulative(_ t: Double, degrees: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_tdist_P(t, degrees)
  }

  /// Returns the t with P(T <= t) = p, for p in [0, 1].
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_tdist_Pinv(p, degrees)
  }
}
