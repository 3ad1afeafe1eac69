internal import Foundation
internal import Statistics

/// What a sample of numbers shows that hardly depends on how many rows there are.
struct NumberFacts {
  /// The different values, ascending.
  let values: [Double]
  /// How often each occurs.
  let counts: [Int]
  /// The number of rows.
  let rows: Int
  /// All values are whole numbers.
  let isIntegral: Bool
  /// How many different values 100 random rows hold (rarefaction; Hurlbert 1971), in proportion
  /// where there are fewer rows: the same for 500 rows as for 50,000.
  let richness: Double

  init(_ numbers: [Double]) { self.init(RunLengths(numbers)) }

  init(_ runs: RunLengths) {
    (values, counts, rows) = (runs.values, runs.counts, runs.total)
    isIntegral = values.allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 }
    richness = NumberFacts.richness(counts: counts, rows: rows)
  }

  var distinct: Int { values.count }
  var minimum: Double { values.first ?? 0 }
  var maximum: Double { values.last ?? 0 }

  private static func richness(counts: [Int], rows: Int) -> Double {
    guard rows > 1 else { return Double(rows) }
    let draw = Double(min(100, rows))
    let n = Double(rows)
    let whole = logFalling(n, draw)
    let isFound = { (count: Int) in
      let rest = n - Double(count)
      return rest >= draw ? 1 - exp(logFalling(rest, draw) - whole) : 1
    }
    // Most values of many occur once, twice and so on: that is worked out once.
    let rare = (0..<64).map(isFound)
    let expected = counts.reduce(0.0) { $0 + ($1 < rare.count ? rare[$1] : isFound($1)) }
    return expected * 100 / draw
  }

  /// Returns ln of the product of the k whole numbers down from n.
  private static func logFalling(_ n: Double, _ k: Double) -> Double {
    lgamma(n + 1) - lgamma(n - k + 1)
  }

  /// Returns the smallest value that at least this share of rows does not exceed.
  func quantile(_ level: Double) -> Double {
    let needed = level * Double(rows)
    var seen = 0
    for (value, count) in zip(values, counts) {
      seen += count
      if Double(seen) >= needed { return value }
    }
    return maximum
  }
}
