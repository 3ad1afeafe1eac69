internal import CGSL
internal import Foundation

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

  /// Returns ln of the density at t, far into the tail too.
  package static func logDensity(_ t: Double, degrees: Double) -> Double {
    Special.logGammaHalfStep(degrees / 2) - 0.5 * Foundation.log(degrees * .pi)
      - 0.5 * (degrees + 1) * logPower(t, degrees: degrees)
  }

  /// Returns ln(1 + t^2 / degrees) without overflow of the square.
  package static func logPower(_ t: Double, degrees: Double) -> Double {
    if abs(t) < 1e100 { return Foundation.log1p(t * t / degrees) }
    return max(2 * Foundation.log(abs(t)) - Foundation.log(degrees), 0)
  }
}
