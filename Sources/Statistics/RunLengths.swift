/// Different numbers in ascending order and how often each occurs.
package struct RunLengths: Sendable, Hashable {
  /// The different numbers, ascending; 0 stands for -0 too.
  package let values: [Double]
  /// How often each occurs, at least once.
  package let counts: [Int]
  /// The number of all numbers.
  package let total: Int

  /// Counts finite numbers in any order.
  package init(_ numbers: [Double]) { self.init(sorted: RadixSort.ascending(numbers)) }

  /// Counts finite numbers in ascending order.
  package init(sorted: [Double]) {
    var values: [Double] = []
    var counts: [Int] = []
    var (run, previous) = (0, sorted.first ?? 0)
    for number in sorted {
      if number == previous {
        run += 1
      } else {
        values.append(previous + 0)
        counts.append(run)
        (run, previous) = (1, number)
      }
    }
    if run > 0 {
      values.append(previous + 0)
      counts.append(run)
    }
    (self.values, self.counts, total) = (values, counts, sorted.count)
  }

  /// Takes different ascending numbers with their counts.
  package init(values: [Double], counts: [Int]) {
    (self.values, self.counts, total) = (values, counts, counts.reduce(0, +))
  }

  /// Returns a quantile by linear interpolation between order statistics (type 7; Hyndman and Fan
  /// 1996); 0 for no numbers.
  package func quantile(at level: Double) -> Double {
    guard total > 0 else { return 0 }
    let place = min(max(level, 0), 1) * Double(total - 1)
    let below = Int(place)
    let part = place - Double(below)
    var seen = 0
    for (index, count) in counts.enumerated() {
      seen += count
      guard seen > below else { continue }
      let value = values[index]
      let isLast = seen > below + 1 || index + 1 == values.count
      if isLast || part == 0 { return value }
      let next = values[index + 1]
      return min(max((1 - part) * value + part * next, value), next)
    }
    return values.last ?? 0
  }

  /// Returns the numbers rounded to multiples of a positive step.
  package func rounded(to step: Double) -> RunLengths {
    var (places, sums) = ([Double](), [Int]())
    for (value, count) in zip(values, counts) {
      let place = (value / step).rounded() * step
      if place == places.last {
        sums[sums.count - 1] += count
      } else {
        places.append(place + 0)
        sums.append(count)
      }
    }
    return RunLengths(values: places, counts: sums)
  }
}
