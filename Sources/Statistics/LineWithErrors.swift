/// A line by least squares with standard errors that hold for any spread (White 1980).
package struct LineWithErrors: Sendable, Hashable {
  /// Units of y per unit of x.
  package let slope: Double
  /// Standard error of the slope.
  package let slopeError: Double
  /// y at x = 0.
  package let intercept: Double
  /// Standard error of the intercept.
  package let interceptError: Double

  /// Fits the line; `nil` for fewer than three points, for an x that does not vary and where
  /// numbers overflow.
  package init?(x: [Double], y: [Double]) {
    precondition(x.count == y.count)
    guard x.count > 2 else { return nil }
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, xy) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      xx += (x - meanX) * (x - meanX)
      xy += (x - meanX) * (y - meanY)
    }
    guard xx > 0 else { return nil }
    let slope = xy / xx
    var (slopeSquares, levelSquares) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      let residual = y - meanY - slope * (x - meanX)
      let (pull, level) = ((x - meanX) / xx, 1 / n - meanX * (x - meanX) / xx)
      slopeSquares += pull * pull * residual * residual
      levelSquares += level * level * residual * residual
    }
    self.slope = slope
    slopeError = slopeSquares.squareRoot()
    intercept = meanY - slope * meanX
    interceptError = levelSquares.squareRoot()
    guard slope.isFinite, slopeError.isFinite, intercept.isFinite, interceptError.isFinite else {
      return nil
    }
  }
}
