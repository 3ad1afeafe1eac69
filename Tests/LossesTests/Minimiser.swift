/// A minimiser that knows nothing of slopes: a grid, then golden sections (Kiefer 1953); for
/// several numbers a simplex besides (Nelder and Mead 1965).
enum Minimiser {
  /// Returns where a function of one number is least within a range.
  static func least(in range: ClosedRange<Double>, of function: (Double) -> Double) -> Double {
    let step = (range.upperBound - range.lowerBound) / 400
    let grid = (0...400).map { range.lowerBound + Double($0) * step }
    let costs = grid.map(function)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return section(grid[max(best - 1, 0)], grid[min(best + 1, 400)], halvings: 70, function)
  }

  /// Returns where a function of several numbers is least: one number at a time, then a simplex,
  /// which also leaves the creases that single numbers are caught in.
  static func least(
    from start: [Double], in range: ClosedRange<Double>, rounds: Int,
    of function: ([Double]) -> Double
  ) -> [Double] {
    var point = start
    var cost = function(start)
    var reach = range.upperBound - range.lowerBound
    for _ in 0..<rounds {
      let before = point
      for k in point.indices {
        let low = max(point[k] - reach, range.lowerBound)
        point[k] = section(low, min(point[k] + reach, range.upperBound), halvings: 45) {
          function(point.replacing(k, with: $0))
        }
      }
      let next = function(point)
      if next >= cost - 1e-15 * abs(cost) { break }
      cost = next
      // Later rounds move less and less.
      let moved = zip(point, before).reduce(0) { max($0, abs($1.0 - $1.1)) }
      reach = min(reach, max(4 * moved, 1e-6))
    }
    for size in [1, 0.1, 0.01, 1e-3] {
      let next = simplex(from: point, size: size, function)
      if function(next) <= function(point) { point = next }
    }
    return point
  }

  private static func section(
    _ first: Double, _ last: Double, halvings: Int, _ function: (Double) -> Double
  ) -> Double {
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (first, last)
    for _ in 0..<halvings {
      let left = high - golden * (high - low)
      let right = low + golden * (high - low)
      if function(left) < function(right) { high = right } else { low = left }
    }
    return (low + high) / 2
  }

  private static func simplex(
    from start: [Double], size: Double, _ function: ([Double]) -> Double
  ) -> [Double] {
    var corners = ([start] + start.indices.map { start.replacing($0, with: start[$0] + size) })
      .map { (point: $0, cost: function($0)) }
    for _ in 0..<60 * start.count {
      corners.sort { $0.cost < $1.cost }
      let worst = corners[start.count]
      let centre = start.indices.map { k in
        corners.dropLast().reduce(0) { $0 + $1.point[k] } / Double(start.count)
      }
      func moved(_ factor: Double) -> (point: [Double], cost: Double) {
        let point = centre.indices.map { centre[$0] + factor * (worst.point[$0] - centre[$0]) }
        return (point, function(point))
      }
      var next = moved(-1)
      if next.cost < corners[0].cost {
        let further = moved(-2)
        if further.cost < next.cost { next = further }
      } else if next.cost >= corners[start.count - 1].cost {
        next = moved(next.cost < worst.cost ? -0.5 : 0.5)
      }
      if next.cost < worst.cost {
        corners[start.count] = next
        continue
      }
      let best = corners[0].point
      for i in 1...start.count {
        let point = best.indices.map { (best[$0] + corners[i].point[$0]) / 2 }
        corners[i] = (point, function(point))
      }
    }
    return corners.min { $0.cost < $1.cost }?.point ?? start
  }
}
