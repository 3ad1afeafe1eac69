internal import Statistics
internal import Tables

/// The kinds of columns as all rows show them, where a sample of the rows shows another.
struct SampleKinds {
  /// The number of all rows.
  let rowCount: Int
  /// The kinds that the user gave.
  let given: [String: ColumnKind]

  /// Returns the kind of a column of the sample.
  func kind(of column: Column, tally: ColumnTally) -> ColumnKind {
    guard given[column.name] == nil else { return column.kind }
    switch column.values {
    case .numbers:
      let isPlain = [.number, .integer, .boolean, .constant, .id].contains(column.kind)
      return isPlain ? kind(ofNumbers: column, NumberTotals(tally)) : column.kind
    case .codes(_, let labels):
      let isPlain = [.category, .boolean, .constant, .text, .id].contains(column.kind)
      return isPlain ? kind(ofLabels: column, LabelTotals(tally), sampled: labels) : column.kind
    }
  }

  private func kind(ofNumbers column: Column, _ totals: NumberTotals) -> ColumnKind {
    let moments = totals.numbers.moments
    if moments.count == 0 || moments.minimum == moments.maximum { return .constant }
    guard totals.numbers.isWhole else { return .number }
    if moments.minimum == 0, moments.maximum == 1 { return .boolean }
    return numbersRows(column, totals) ? .id : .integer
  }

  /// Whether whole numbers number the rows, as ``Column`` of all rows would say.
  private func numbersRows(_ column: Column, _ totals: NumberTotals) -> Bool {
    let (numbers, moments) = (totals.numbers, totals.numbers.moments)
    guard totals.missing == 0, SampleKinds.mayBeId(column.name) else { return false }
    if let step = numbers.spacing.step,
      min(abs(moments.minimum), abs(moments.maximum)) >= 1_000 * abs(step)
    {
      return true
    }
    let slack = 4 * numbers.distinctError * Double(rowCount)
    guard abs(Double(numbers.distinct - rowCount)) <= slack else { return false }
    return column.kind == .id || moments.maximum - moments.minimum == Double(rowCount - 1)
  }

  /// Whether a run of numbers under this name is an id: asked of the reader itself.
  private static func mayBeId(_ name: String) -> Bool {
    var options = ReadOptions()
    options.delimiter = UInt8(ascii: ",")
    options.header = true
    let lines = [SampleRecord.text([name], isHeader: true)] + (101...140).map(String.init)
    let table = try? TableReader.read(
      bytes: Array(lines.joined(separator: "\n").utf8), path: name, options: options)
    return table?.columns.first?.kind == .id
  }

  private func kind(
    ofLabels column: Column, _ totals: LabelTotals, sampled: [String]
  ) -> ColumnKind {
    if totals.distinct < 2 { return .constant }
    if totals.distinct == 2, let counts = totals.counts {
      return LabelKind.of(counts.keys.sorted(), counts: [1, 1])
    }
    return LabelKind.of(sampled, distinct: totals.distinct, rows: totals.present)
  }
}
