/// The derivative of a function from values around a point, as a reference for closed forms.
package enum DifferenceQuotient {
  /// Returns the central difference quotient of fourth order (five-point stencil).
  ///
  /// - Parameters:
  ///   - step: the distance of the inner points; the outer ones lie twice as far. The error is
  ///     about step^4 / 30 times the fifth derivative, plus rounding of about 1e-16 / step.
  package static func fourthOrder(
    at point: Double, step: Double, of function: (Double) -> Double
  ) -> Double {
    let inner = function(point + step) - function(point - step)
    let outer = function(point + 2 * step) - function(point - 2 * step)
    return (8 * inner - outer) / (12 * step)
  }
}
