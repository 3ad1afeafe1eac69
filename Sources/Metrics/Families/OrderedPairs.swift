/// The pairs of rows that two columns put in the same and in the opposite order, by their weights.
struct OrderedPairs {
  /// Pairs in the same order less pairs in the opposite order, as a share of all weight squared.
  let balance: Double
  /// Pairs that are not tied in the first column.
  let untiedInFirst: Double
  /// Pairs that are not tied in the second column.
  let untiedInSecond: Double

  /// Counts in n log n steps: rows come in rising order of the first column, and a tree of
  /// partial sums over the places of the second says how much came before with less and with more.
  init(_ first: [Double], _ second: [Double], _ weights: RowWeights) {
    let places = OrderedPairs.places(of: second)
    var seen = PartialSums(count: (places.max() ?? 0) + 1)
    var balance = 0.0
    for group in OrderedPairs.groups(of: first) {
      for row in group {
        let less = seen.sum(below: places[row])
        let more = seen.total - seen.sum(below: places[row] + 1)
        balance += weights.share(of: row) * (less - more)
      }
      for row in group { seen.add(weights.share(of: row), at: places[row]) }
    }
    self.balance = balance
    untiedInFirst = OrderedPairs.untied(first, weights)
    untiedInSecond = OrderedPairs.untied(second, weights)
  }

  /// Kendall's tau-b, in [-1, 1]; not a number when a column is constant.
  var tau: Double {
    let value = balance / (untiedInFirst.squareRoot() * untiedInSecond.squareRoot())
    return value.isNaN ? value : min(max(value, -1), 1)
  }

  private static func groups(of values: [Double]) -> [[Int]] {
    var groups: [[Int]] = []
    for row in values.indices.sorted(by: { values[$0] < values[$1] }) {
      if let last = groups.last?.last, values[last] == values[row] {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups
  }

  private static func places(of values: [Double]) -> [Int] {
    var places = [Int](repeating: 0, count: values.count)
    for (place, group) in groups(of: values).enumerated() {
      for row in group { places[row] = place }
    }
    return places
  }

  private static func untied(_ values: [Double], _ weights: RowWeights) -> Double {
    var (below, pairs) = (0.0, 0.0)
    for group in groups(of: values) {
      let weight = group.reduce(0) { $0 + weights.share(of: $1) }
      pairs += below * weight
      below += weight
    }
    return pairs
  }
}

/// Sums over the first places of an array that changes, each in log n steps (Fenwick 1994).
private struct PartialSums {
  private var nodes: [Double]
  private(set) var total = 0.0

  init(count: Int) { nodes = [Double](repeating: 0, count: count + 1) }

  mutating func add(_ value: Double, at place: Int) {
    total += value
    var node = place + 1
    while node < nodes.count {
      nodes[node] += value
      node += node & -node
    }
  }

  func sum(below place: Int) -> Double {
    var (sum, node) = (0.0, place)
    while node > 0 {
      sum += nodes[node]
      node -= node & -node
    }
    return sum
  }
}
