internal import CGSL

/// Straight lines by least squares.
package enum LeastSquares {
  /// Returns the line through (x, y) of least (weighted) squared error.
  ///
  /// - Returns: `nil` for fewer than two points, for an x that does not vary and where the
  ///   numbers overflow.
  package static func line(
    x: [Double], y: [Double], weights: [Double]? = nil
  ) -> (intercept: Double, slope: Double)? {
    precondition(GSL.isPrepared)
    precondition(x.count == y.count && (weights?.count ?? x.count) == x.count)
    guard let first = x.first, x.contains(where: { $0 != first }) else { return nil }
    var (intercept, slope, sum) = (0.0, 0.0, 0.0)
    var (c00, c01, c11) = (0.0, 0.0, 0.0)
    let status =
      if let weights {
        gsl_fit_wlinear(
          x, 1, weights, 1, y, 1, x.count, &intercept, &slope, &c00, &c01, &c11, &sum)
      } else {
        gsl_fit_linear(x, 1, y, 1, x.count, &intercept, &slope, &c00, &c01, &c11, &sum)
      }
    guard status == Int32(GSL_SUCCESS), intercept.isFinite, slope.isFinite else { return nil }
    return (intercept, slope)
  }
}
