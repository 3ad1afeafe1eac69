internal import Statistics

/// How many modes the target's distribution shows.
public struct Modes: Sendable, Codable, Hashable {
  /// The fewest modes of any distribution within `limit` of the data (taut string; Davies and
  /// Kovac 2004): 1, or what the data prove.
  public var count: Int
  /// Largest distance to the nearest distribution with one mode (dip; Hartigan and Hartigan 1985).
  public var dip: Double
  /// The dip that chance exceeds once in a hundred samples, and at least 0.005, so that a hump of
  /// less than a hundredth of the rows is none.
  public var limit: Double

  /// Creates a count of modes.
  public init(count: Int, dip: Double, limit: Double) {
    self.count = count
    self.dip = dip
    self.limit = limit
  }
}

extension Modes {
  /// Counts the modes of finite numbers; `nil` for fewer than twenty or a single value.
  ///
  /// - `cell`: the width over which a value is spread, for numbers on a grid.
  init?(_ runs: RunLengths, cell: Double?) {
    guard runs.total >= 20, let curve = DistributionCurve(runs, cell: cell) else { return nil }
    let limit = max(0.005, Unimodality.limit(rows: runs.total))
    self.init(
      count: Unimodality.modes(knots: curve.knots, shares: curve.shares, within: limit),
      dip: Unimodality.dip(knots: curve.knots, shares: curve.shares), limit: limit)
  }
}
