/// The score interval for a share (Wilson 1927).
package enum Wilson {
  /// Returns the interval of a share of so many trials, at a level such as 0.95; (0, 1) for none.
  package static func interval(
    share: Double, trials: Double, level: Double
  ) -> (low: Double, high: Double) {
    guard trials > 0 else { return (0, 1) }
    let z = Normal.quantile((1 + level) / 2)
    let middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    let variance = share * (1 - share) / trials + z * z / (4 * trials * trials)
    let half = z / (1 + z * z / trials) * variance.squareRoot()
    return (max(0, min(share, middle - half)), min(1, max(share, middle + half)))
  }
}
