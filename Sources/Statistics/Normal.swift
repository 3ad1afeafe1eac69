internal import CGSL

/// The standard normal law.
package enum Normal {
  /// Returns P(Z <= z).
  package static func cumulative(_ z: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_ugaussian_P(z)
  }

  /// Returns P(Z > z), exact far into the tail.
  package static func upperTail(_ z: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_ugaussian_Q(z)
  }

  /// Returns the z with P(Z <= z) = p, for p in [0, 1].
  package static func quantile(_ p: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_cdf_ugaussian_Pinv(p)
  }

  /// Returns the density at z.
  package static func density(_ z: Double) -> Double {
    precondition(GSL.isPrepared)
    return gsl_ran_ugaussian_pdf(z)
  }

  /// Returns ln of the density at z, far into the tail too.
  package static func logDensity(_ z: Double) -> Double {
    -0.5 * z * z - 0.918_938_533_204_672_7
  }
}
