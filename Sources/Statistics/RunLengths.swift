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
    for number in sorted {
      if number == values.last {
        counts[counts.count - 1] += 1
      } else {
        values.append(number + 0)
        counts.append(1)
      }
    }
    (self.values, self.counts, total) = (values, counts, sorted.count)
  }

  /// Takes different ascending numbers with their counts.
  package init(values: [Double], counts: [Int]) {
    (self.values, self.counts, total) = (values, counts, counts.reduce(0, +))
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
