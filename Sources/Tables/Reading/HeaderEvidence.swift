/// What speaks for and against a record being names rather than data, given the records after it.
struct HeaderEvidence {
  private static let mostColumns = 200
  private static let mostRows = 60

  /// Columns of numbers, dates and the like in which the record's cell is none.
  private(set) var names = 0
  /// Columns in which the cell is of the column's kind, or occurs again.
  private(set) var values = 0
  /// Columns of words in which the cell occurs once only and is shorter than most.
  private(set) var hints = 0
  /// Columns of numbers, dates and the like.
  private(set) var specificColumns = 0

  /// Weighs a record against the body after it.
  init(_ record: [[UInt8]], body: [[[UInt8]]]) {
    // A record of names may be repeated below itself.
    let body = body.prefix(HeaderEvidence.mostRows).filter { $0 != record }
    let stride = max(1, record.count / HeaderEvidence.mostColumns)
    let isSequence = HeaderEvidence.isSequence(record)
    for column in Swift.stride(from: 0, to: record.count, by: stride) {
      let cells = body.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
      guard !record[column].isEmpty, !cells.isEmpty else { continue }
      weigh(record[column], cells, isInSequence: isSequence)
    }
  }

  /// Whether the record is likelier data: nothing in it can only be a name.
  var isData: Bool { values > 0 && 3 * names + hints < values }

  /// Whether the record can hardly be data.
  var isNames: Bool { names > 0 && values <= names / 4 }

  private mutating func weigh(_ cell: [UInt8], _ cells: [[UInt8]], isInSequence: Bool) {
    let pattern = CellPattern(cell)
    guard let kind = HeaderEvidence.commonPattern(cells) else {
      if HeaderEvidence.haveOneShape(cells) {
        if CellPattern.shape(cell) == CellPattern.shape(cells[0]) {
          values += 1
        } else {
          names += 1
        }
      } else if cells.count > 1, cells.contains(cell) {
        values += 1
      } else if HeaderEvidence.isShort(cell, cells) {
        hints += 1
      }
      return
    }
    specificColumns += 1
    if pattern == kind || (kind == .amount && pattern == .number) {
      values += isInSequence ? 0 : 1
    } else if pattern != .number, !HeaderEvidence.isMissing(cell) {
      names += 1
    }
  }

  /// Returns the pattern of nearly all cells if it tells anything; numbers beside amounts are amounts.
  private static func commonPattern(_ cells: [[UInt8]]) -> CellPattern? {
    let patterns = cells.filter { !isMissing($0) }.map { CellPattern($0) }
    guard !patterns.isEmpty else { return nil }
    for kind in [CellPattern.number, .amount, .date, .clock, .link] {
      let count = patterns.count { $0 == kind || (kind == .amount && $0 == .number) }
      if 5 * count >= 4 * patterns.count { return kind }
    }
    return nil
  }

  /// Returns whether nearly all cells are codes alike, such as `MG-8769` and `RI-3895`.
  private static func haveOneShape(_ cells: [[UInt8]]) -> Bool {
    guard cells.count > 2, CellPattern(cells[0]) == .code else { return false }
    let shape = CellPattern.shape(cells[0])
    return 5 * cells.count { CellPattern.shape($0) == shape } >= 4 * cells.count
  }

  private static func isShort(_ cell: [UInt8], _ cells: [[UInt8]]) -> Bool {
    let lengths = cells.map(\.count).sorted()
    return cell.count <= max(12, lengths[lengths.count / 4])
  }

  private static func isMissing(_ cell: [UInt8]) -> Bool {
    cell.count <= 8
      && ReadOptions.anyMissingSpelling.contains(String(decoding: cell, as: UTF8.self))
  }

  /// Returns whether the record's numbers are such as head columns: years, 1 2 3, each one more
  /// than the last, beside words.
  private static func isSequence(_ record: [[UInt8]]) -> Bool {
    let numbers = record.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count > 1, numbers.count < record.count else { return false }
    let step = numbers[1] &- numbers[0]
    return step != 0 && abs(step) <= 10
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 &- $0 == step }
  }
}

extension ReadOptions {
  /// Spellings of a missing value, among whatever they stand.
  static let anyMissingSpelling = missingSpellings.union(missingAmongNumbersSpellings)
}
