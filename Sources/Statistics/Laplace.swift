internal import Foundation

/// The Laplace law with density e^-|z| / 2.
package enum Laplace {
  /// Returns P(Z <= z).
  package static func cumulative(_ z: Double) -> Double {
    let tail = 0.5 * Foundation.exp(-abs(z))
    return z < 0 ? tail : 1 - tail
  }

  /// Returns the z with P(Z <= z) = p, for p in [0, 1].
  package static func quantile(_ p: Double) -> Double {
    p < 0.5 ? Foundation.log(2 * p) : -Foundation.log(2 * (1 - p))
  }

  /// Returns ln of the density at z.
  package static func logDensity(_ z: Double) -> Double { -abs(z) - Foundation.log(2) }
}
