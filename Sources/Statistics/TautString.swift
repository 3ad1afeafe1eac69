/// The shortest path through a tube around a distribution function.
///
/// Of all functions within the tube it has the fewest changes between convex and concave, so its
/// slope, a density, has the fewest modes (Davies and Kovac 2001; 2004). The path is found by the
/// funnel algorithm (Lee and Preparata 1984) in time that grows with the number of knots only.
package struct TautString {
  /// A corner of the tube or of the path.
  struct Knot {
    var x: Double
    var y: Double

    func slope(to other: Knot) -> Double { (other.y - y) / (other.x - x) }
  }

  /// The corners of the path, from left to right.
  private var path: [Knot]
  /// Corners from the last one that is settled to the newest upper edge, with rising slopes.
  private var upper: [Knot]
  /// Corners from the last one that is settled to the newest lower edge, with falling slopes.
  private var lower: [Knot]

  /// Pulls a string through the tube of the given half-width around a distribution function.
  ///
  /// - `knots`: ascending places. `shares`: the function there, from 0 to 1; straight between.
  ///   At both ends the string comes from far away, so that tails cost nothing.
  package init(knots: [Double], shares: [Double], radius: Double) {
    let (first, last) = (knots.first ?? 0, knots.last ?? 1)
    let far = 1e4 * max(last - first, .leastNormalMagnitude)
    let start = Knot(x: first - far, y: 0)
    (path, upper, lower) = ([start], [start], [start])
    for (x, share) in zip(knots, shares) {
      add(high: Knot(x: x, y: min(1, share + radius)), low: Knot(x: x, y: max(0, share - radius)))
    }
    let end = Knot(x: last + far, y: 1)
    add(high: end, low: end)
    path += upper.dropFirst()
  }

  private mutating func add(high: Knot, low: Knot) {
    TautString.tighten(&upper, towards: high) { $0 <= $1 }
    TautString.tighten(&lower, towards: low) { $0 >= $1 }
    if upper.count == 1, TautString.settle(&lower, towards: high, onto: &path, while: <) {
      upper = [lower[0]]
    }
    if lower.count == 1, TautString.settle(&upper, towards: low, onto: &path, while: >) {
      lower = [upper[0]]
    }
    upper.append(high)
    lower.append(low)
  }

  /// Drops the corners at the end of a side that a newer one makes superfluous.
  private static func tighten(
    _ side: inout [Knot], towards knot: Knot, where isSuperfluous: (Double, Double) -> Bool
  ) {
    while side.count > 1 {
      let anchor = side[side.count - 2]
      guard isSuperfluous(anchor.slope(to: knot), anchor.slope(to: side[side.count - 1])) else {
        return
      }
      side.removeLast()
    }
  }

  /// Bends the path around the corners of one side that stand in the way of the other's newest.
  private static func settle(
    _ side: inout [Knot], towards knot: Knot, onto path: inout [Knot],
    while isInTheWay: (Double, Double) -> Bool
  ) -> Bool {
    var settled = 0
    while settled + 1 < side.count,
      isInTheWay(side[settled].slope(to: knot), side[settled].slope(to: side[settled + 1]))
    { settled += 1 }
    guard settled > 0 else { return false }
    path += side[1...settled]
    side.removeFirst(settled)
    return true
  }

  /// The number of modes: how often the slope rises and then falls.
  package var modeCount: Int {
    var modes = 0
    var isRising = true
    var previous = 0.0
    for (left, right) in zip(path, path.dropFirst()) {
      let slope = left.slope(to: right)
      if isRising, slope < previous { modes += 1 }
      if slope != previous { isRising = slope > previous }
      previous = slope
    }
    return modes
  }
}
