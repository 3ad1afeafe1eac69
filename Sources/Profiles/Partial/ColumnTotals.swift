internal import Foundation
internal import Statistics

/// The totals of a column that is read as numbers.
struct NumberTotals {
  let numbers: NumberTally
  /// Rows without a number.
  let missing: Int

  init(_ tally: ColumnTally) {
    var numbers = tally.plain
    if let adorned = tally.adorned { numbers.merge(adorned) }
    self.numbers = numbers
    missing = tally.cells.total - numbers.moments.count
  }

  /// The numbers with their counts; `nil` when there are too many.
  var counts: [(number: Double, count: Int)]? { numbers.counts?.entries }

  /// The number of rows with the most common number; `nil` when there are too many.
  var modeCount: Int? { counts?.map(\.count).max() }
}

/// The totals of a column that is read as labels.
struct LabelTotals {
  /// Rows without a label.
  let missing: Int
  /// Rows with one.
  let present: Int
  /// How many different labels there are, or about how many.
  let distinct: Int
  /// The standard error of `distinct`, as a share of it.
  let distinctError: Double
  /// The rows of each label; `nil` when there are too many labels.
  let counts: [String: Int]?

  init(_ tally: ColumnTally) {
    missing = tally.cells.blank + tally.cells.missing
    present = tally.cells.total - missing
    let (numbers, words) = (tally.plain, tally.distinctWords)
    distinct = numbers.distinct + words.count
    let error = hypot(
      numbers.distinctError * Double(numbers.distinct), words.relativeError * Double(words.count))
    distinctError = distinct > 0 ? error / Double(distinct) : 0
    counts = LabelTotals.counts(numbers.counts?.entries, tally.words.counts)
  }

  /// The most common labels, at most `limit`, ties by name; `nil` when there are too many labels.
  func common(_ limit: Int) -> [ClassCount]? {
    counts?.map { ClassCount(label: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }.prefix(limit).map(\.self)
  }

  private static func counts(
    _ numbers: [(number: Double, count: Int)]?, _ words: [String: Int]?
  ) -> [String: Int]? {
    guard let numbers, var counts = words else { return nil }
    for entry in numbers { counts[label(of: entry.number), default: 0] += entry.count }
    return counts
  }

  /// Returns a number as a label: whole ones without a fraction, others as short as they can be.
  static func label(of number: Double) -> String {
    number == number.rounded() && abs(number) < 9_007_199_254_740_992
      ? String(Int64(number)) : "\(number)"
  }
}
