package import Statistics

/// What is kept of the numbers of a column: mergeable in any order.
package struct NumberTally: Sendable, Codable {
  /// Count, extremes and moments.
  package private(set) var moments = MomentSums()
  /// Quantiles.
  package private(set) var quantiles = QuantileSketch()
  /// How often each number occurs; `nil` when there are too many different ones.
  package private(set) var counts: NumberCounts? = NumberCounts()
  /// The different numbers; empty while `counts` has them.
  private var others = DistinctSketch()
  /// All are whole and at most 9e15 in size.
  package private(set) var isWhole = true
  /// How many are 0.
  package private(set) var zeros = 0
  /// How they follow each other within the parts.
  package private(set) var spacing = Spacing()

  /// Creates the tally of no numbers.
  package init() {}

  /// How many different numbers there are, or about how many.
  package var distinct: Int { counts?.distinct ?? others.count }

  /// The standard error of `distinct`, as a share of it.
  package var distinctError: Double { counts == nil ? others.relativeError : 0 }

  /// Adds finite numbers, consecutive ones of a part.
  package mutating func insert(_ numbers: UnsafeBufferPointer<Double>) {
    guard !numbers.isEmpty else { return }
    moments.merge(MomentSums(numbers))
    quantiles.insert(numbers)
    insertValues(numbers)
    for number in numbers {
      if number == 0 { zeros &+= 1 }
      isWhole = isWhole && abs(number) <= 9e15 && number == number.rounded()
    }
    spacing.append(numbers)
  }

  /// Adds a finite number that occurs so often, at places that do not count.
  package mutating func insert(_ number: Double, count: Int) {
    moments.merge(MomentSums(repeating: number, count: count))
    quantiles.insert(number, count: count)
    if counts == nil { others.insert(hash: Hash64.of(number)) }
    counts?.insert(number, count: count)
    spillIfOver()
    zeros += number == 0 ? count : 0
    isWhole = isWhole && abs(number) <= 9e15 && number == number.rounded()
    spacing.breakUp()
  }

  /// Joins with the numbers of other rows.
  package mutating func merge(_ other: NumberTally) {
    moments.merge(other.moments)
    quantiles.merge(other.quantiles)
    mergeValues(other)
    isWhole = isWhole && other.isWhole
    zeros += other.zeros
    spacing.merge(other.spacing)
  }

  /// Says that the next numbers are not the rows after the last ones.
  package mutating func beginPart() { spacing.beginPart() }

  /// Says that a row has no number.
  package mutating func skipRow() { spacing.breakUp() }

  private mutating func insertValues(_ numbers: UnsafeBufferPointer<Double>) {
    let taken = counts?.insert(numbers) ?? 0
    spillIfOver()
    guard counts == nil else { return }
    others.insert(numbers: UnsafeBufferPointer(rebasing: numbers[taken...]))
  }

  private mutating func mergeValues(_ other: NumberTally) {
    if let entries = other.counts?.entries {
      for entry in entries {
        if counts == nil { others.insert(hash: Hash64.of(entry.number)) }
        counts?.insert(entry.number, count: entry.count)
        spillIfOver()
      }
    } else {
      spill()
      others.merge(other.others)
    }
  }

  private mutating func spillIfOver() {
    if counts?.isOver == true { spill() }
  }

  private mutating func spill() {
    for entry in counts?.entries ?? [] { others.insert(hash: Hash64.of(entry.number)) }
    counts = nil
  }
}
