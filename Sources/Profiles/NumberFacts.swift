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

  init(_ numbers: [Double]) {
    var table: [Double: Int] = [:]
    // Adding 0 turns -0 into 0.
    for number in numbers { table[number + 0, default: 0] += 1 }
    values = table.keys.sorted()
    counts = values.map { table[$0] ?? 0 }
    rows = numbers.count
  }

  var distinct: Int { values.count }
  var minimum: Double { values.first ?? 0 }
  var maximum: Double { values.last ?? 0 }

  var isIntegral: Bool { values.allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 } }

  /// How many different values 100 random rows hold (rarefaction; Hurlbert 1971), in proportion
  /// where there are fewer rows: the same for 500 rows as for 50,000.
  var richness: Double {
    guard rows > 1 else { return Double(rows) }
    let draw = Double(min(100, rows))
    let n = Double(rows)
    let whole = NumberFacts.logFalling(n, draw)
    var expected = 0.0
    for count in counts {
      let rest = n - Double(count)
      let missed = rest >= draw ? exp(NumberFacts.logFalling(rest, draw) - whole) : 0
      expected += 1 - missed
    }
    return expected * 100 / draw
  }

  /// Returns ln of the product of the k whole numbers down from n.
  private static func logFalling(_ n: Double, _ k: Double) -> Double {
    lgamma(n + 1) - lgamma(n - k + 1)
  }

  /// Coverage of the sample: 1 - singletons / rows (Good 1953).
  var coverage: Double {
    rows > 0 ? 1 - Double(counts.count { $0 == 1 }) / Double(rows) : 0
  }

  /// Returns the share of rows at a value.
  func share(of value: Double) -> Double {
    guard rows > 0, let index = values.firstIndex(of: value) else { return 0 }
    return Double(counts[index]) / Double(rows)
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

  /// exp(entropy) of the shares over the number of different values: 1 when all are as frequent.
  var evenness: Double {
    guard distinct > 1 else { return 1 }
    let entropy = counts.reduce(0.0) { sum, count in
      let share = Double(count) / Double(rows)
      return sum - share * log(share)
    }
    return exp(entropy) / Double(distinct)
  }

  /// How much the shares rise and fall along the values, over what one rise and one fall needs.
  ///
  /// About 1 for one hump, more for the scattered shares of nominal codes. Steps within one
  /// standard error count for nothing, so that few rows do not look rough.
  var roughness: Double {
    guard let largest = counts.max(), largest > 0 else { return 1 }
    var travel = 0.0
    var previous = 0
    for count in counts + [0] {
      let noise = Double(count + previous).squareRoot()
      travel += max(0, Double(abs(count - previous)) - noise)
      previous = count
    }
    return travel / Double(2 * largest)
  }

  /// Share of rows at the largest value over the share at the most common one.
  var lastShare: Double {
    guard let largest = counts.max(), let last = counts.last else { return 0 }
    return Double(last) / Double(largest)
  }

  /// The most common value is neither the smallest nor the largest.
  var hasInnerMode: Bool {
    guard let largest = counts.max(), let place = counts.firstIndex(of: largest) else {
      return false
    }
    return place > 0 && place < counts.count - 1
  }

  /// Each value is rarer than the one before, and 0 is the most common.
  var decaysFromZero: Bool {
    minimum == 0 && distinct > 2 && zip(counts, counts.dropFirst()).allSatisfy { $0 > $1 }
  }

  /// The values come near 0 on the scale of their median, or begin at 0 or 1.
  var beginsNearZero: Bool {
    minimum >= 0 && (minimum <= 1 || quantile(0.02) <= 0.6 * quantile(0.5))
  }

  /// Every whole number between the smallest and the largest value occurs.
  var isContiguous: Bool { isIntegral && maximum - minimum + 1 == Double(distinct) }

  /// Share of the different values that are multiples of 5, where 0.2 is expected of chance.
  var heaping: Double {
    guard rows > 0 else { return 0 }
    let heaped = zip(values, counts).reduce(0) { sum, pair in
      sum + (pair.0.truncatingRemainder(dividingBy: 5) == 0 ? pair.1 : 0)
    }
    return Double(heaped) / Double(rows)
  }
}
