/// How many modes a distribution shows, and how far it is from having one.
package enum Unimodality {
  /// The 99 % point of the dip of n uniform numbers, times the root of n, for large n.
  ///
  /// The uniform law has the largest dip of all with one mode (Hartigan and Hartigan 1985).
  private static let largestByChance = 0.64

  /// Returns the dip that one in a hundred samples of a uniform law exceeds, about.
  package static func limit(rows: Int) -> Double {
    rows > 0 ? min(0.25, largestByChance / Double(rows).squareRoot()) : 0.25
  }

  /// Returns the dip: the largest distance between a distribution function and the nearest one
  /// with a single mode (Hartigan and Hartigan 1985), by halving to 1e-6.
  ///
  /// - `knots`, `shares`: a distribution function that is straight between its ascending knots.
  package static func dip(knots: [Double], shares: [Double]) -> Double {
    var (low, high) = (0.0, 0.25)
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      let string = TautString(knots: knots, shares: shares, radius: middle)
      if string.modeCount <= 1 { high = middle } else { low = middle }
    }
    return high
  }

  /// Returns the fewest modes of any distribution within a distance.
  package static func modes(
    knots: [Double], shares: [Double], within distance: Double
  ) -> Int {
    TautString(knots: knots, shares: shares, radius: distance).modeCount
  }
}
