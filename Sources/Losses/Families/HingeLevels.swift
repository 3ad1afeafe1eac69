/// The constant scores that minimise the hinges of all pairs of classes.
///
/// Differences of 1 or 0 between neighbours are enough: classes in order of their weight are cut
/// into levels, and the cost is a sum over cuts and levels, so that a table finds the least.
struct HingeLevels {
  /// One score for each class, with a mean of 0.
  let scores: [Double]

  /// Finds the levels for the total weight of each class.
  init(totals: [Double]) {
    let order = totals.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
    let starts = HingeLevels.starts(order.map { totals[$0] })
    var levels = [Double](repeating: 0, count: totals.count)
    var level = 0.0
    for (place, index) in order.enumerated() {
      if place > 0, starts.contains(place) { level += 1 }
      levels[index] = level
    }
    scores = centred(levels)
  }

  /// Returns where levels start, for ascending weights.
  ///
  /// Against one common level, a cut below place p costs the weight below it for each class above;
  /// a class of weight w spares w for each class on a lower level.
  private static func starts(_ weights: [Double]) -> Set<Int> {
    let count = weights.count
    var below = [0.0]
    for weight in weights { below.append((below.last ?? 0) + weight) }
    var costs = [Double](repeating: 0, count: count + 1)
    var previous = [Int](repeating: 0, count: count + 1)
    for end in stride(from: 1, through: count, by: 1) {
      let cut = end < count ? below[end] * Double(count - end) : 0
      costs[end] = .infinity
      for start in 0..<end {
        let cost = costs[start] + cut - (below[end] - below[start]) * Double(start)
        if cost < costs[end] { (costs[end], previous[end]) = (cost, start) }
      }
    }
    var starts: Set<Int> = []
    var place = count
    while place > 0 {
      place = previous[place]
      starts.insert(place)
    }
    return starts
  }
}
