internal import CGSL
internal import Foundation

/// Special functions.
package enum Special {
  /// Returns ln Gamma(x) for x > 0; infinite at 0.
  package static func logGamma(_ x: Double) -> Double {
    checked(orAtPole: .infinity) { gsl_sf_lngamma_e(x, &$0) }
  }

  /// Returns the slope of ln Gamma at x > 0; minus infinity at 0.
  package static func digamma(_ x: Double) -> Double {
    checked(orAtPole: -.infinity) { gsl_sf_psi_e(x, &$0) }
  }

  /// Returns the curvature of ln Gamma at x > 0; infinite at 0.
  package static func trigamma(_ x: Double) -> Double {
    checked(orAtPole: .infinity) { gsl_sf_psi_1_e(x, &$0) }
  }

  /// Returns the error function, in [-1, 1].
  package static func erf(_ x: Double) -> Double {
    // Beyond 6 it is 1 to the last digit, and GSL would overflow on the square.
    if abs(x) >= 6 { return x < 0 ? -1 : 1 }
    return checked(orAtPole: 0) { gsl_sf_erf_e(x, &$0) }
  }

  /// Returns ln Gamma(x + 1/2) - ln Gamma(x) for x > 0, for large x without the difference.
  package static func logGammaHalfStep(_ x: Double) -> Double {
    if x < 1e4 { return logGamma(x + 0.5) - logGamma(x) }
    return 0.5 * Foundation.log(x) - 1 / (8 * x)
  }

  /// Returns e^-x (I0(x) + I1(x)) of the modified Bessel functions, for x >= 0.
  package static func scaledBesselSum(_ x: Double) -> Double {
    checked(orAtPole: 0) { gsl_sf_bessel_I0_scaled_e(x, &$0) }
      + checked(orAtPole: 0) { gsl_sf_bessel_I1_scaled_e(x, &$0) }
  }

  private static func checked(
    orAtPole pole: Double, _ evaluate: (inout gsl_sf_result) -> Int32
  ) -> Double {
    precondition(GSL.isPrepared)
    var result = gsl_sf_result(val: 0, err: 0)
    let status = evaluate(&result)
    return status == Int32(GSL_SUCCESS) || result.val.isFinite ? result.val : pole
  }
}
