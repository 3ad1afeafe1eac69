/// A minimiser that knows nothing of slopes: a grid, then golden sections (Kiefer 1953).
enum Minimiser {
  /// Returns where a function of one number is least within a range.
  static func least(in range: ClosedRange<Double>, of function: (Double) -> Double) -> Double {
    let step = (range.upperBound - range.lowerBound) / 400
    let grid = (0...400).map { range.lowerBound + Double($0) * step }
    let costs = grid.map(function)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return section(grid[max(best - 1, 0)], grid[min(best + 1, 400)], function)
  }

  /// Returns where a function of several numbers is least, one number at a time.
  static func least(
    from start: [Double], in range: ClosedRange<Double>, rounds: Int,
    of function: ([Double]) -> Double
  ) -> [Double] {
    var point = start
    for _ in 0..<rounds {
      for k in point.indices {
        point[k] = section(range.lowerBound, range.upperBound) {
          function(point.replacing(k, with: $0))
        }
      }
    }
    return point
  }

  private static func section(
    _ first: Double, _ last: Double, _ function: (Double) -> Double
  ) -> Double {
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (first, last)
    for _ in 0..<70 {
      let left = high - golden * (high - low)
      let right = low + golden * (high - low)
      if function(left) < function(right) { high = right } else { low = left }
    }
    return (low + high) / 2
  }
}
