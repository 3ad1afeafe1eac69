internal import CGSL
internal import Foundation

extension Normal {
  /// Returns ln P(Z <= z), finite for every z above -1e154 and exact on both sides.
  package static func logCumulative(_ z: Double) -> Double {
    if z > 0 { return log1p(-upperTail(z)) }
    if z > -MillsSeries.start { return log(upperTail(-z)) }
    return -z * z / 2 - log(hazard(-z)) - log(2 * Double.pi) / 2
  }

  /// Returns density(z) / P(Z > z), which grows like z and never overflows.
  package static func hazard(_ z: Double) -> Double {
    guard z < MillsSeries.start else { return z / MillsSeries(z).ratio }
    // Below, the density underflows to what the ratio is anyway.
    return z < -38 ? density(z) : density(z) / upperTail(z)
  }

  /// Returns the slope of the hazard, hazard(z) (hazard(z) - z), between 0 and 1.
  package static func hazardSlope(_ z: Double) -> Double {
    guard z < MillsSeries.start else {
      let series = MillsSeries(z)
      return series.scaledRest / (series.ratio * series.ratio)
    }
    let hazard = hazard(z)
    return hazard * (hazard - z)
  }
}

/// The asymptotic series 1 - 1/z^2 + 3/z^4 - 15/z^6 of z P(Z > z) / density(z)
/// (Laplace 1812), for z so large that 15 terms give every digit.
private struct MillsSeries {
  static let start = 12.0

  /// The sum.
  let ratio: Double
  /// z^2 (1 - sum) = 1 - 3/z^2 + 15/z^4 - ..., without the subtraction.
  let scaledRest: Double

  init(_ z: Double) {
    let inverse = 1 / z / z
    scaledRest = stride(from: 31.0, through: 3, by: -2).reduce(1) { 1 - $1 * inverse * $0 }
    ratio = 1 - inverse * scaledRest
  }
}
