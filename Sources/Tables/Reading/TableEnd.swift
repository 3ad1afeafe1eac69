/// Finds where a table ends before its text does: a second table, or a foot of notes.
struct TableEnd {
  /// What begins where the table ends.
  enum Successor: Equatable { case repeatedHeader, otherTable, foot }

  private static let mostFootLines = 10
  /// So many records alike make a table.
  private static let tableRows = 3

  private(set) var line: Int?
  private(set) var successor: Successor?

  private let header: [[UInt8]]
  private let width: Int
  /// The last records of another width, and the line of the first.
  private var others: [[[UInt8]]] = []
  private var otherLine = 0

  /// Looks through the records after the header; `isWhole` where the text ends with them.
  init(_ bytes: Span<UInt8>, body: RecordScanner, header: [String], width: Int, isWhole: Bool) {
    self.header = header.map { Array(Blanks.trimmed($0).utf8) }
    self.width = width
    guard width > 1 else { return }
    var scanner = body
    while line == nil, scanner.next(bytes) == .record { look(bytes, scanner) }
    if line == nil { finish(isWhole: isWhole) }
  }

  private mutating func look(_ bytes: Span<UInt8>, _ scanner: RecordScanner) {
    let fields = scanner.fields
    if isHeader(bytes, fields) {
      line = scanner.recordLine
      successor = fields.count == header.count ? .repeatedHeader : .otherTable
    } else if fields.count == width || fields.count == header.count, !isFoot(bytes, fields) {
      others = []
    } else {
      if others.isEmpty { otherLine = scanner.recordLine }
      if others.last.map({ $0.count != fields.count }) == true, others.count > 1 || fields.count > 1
      {
        restart(at: scanner.recordLine)
      }
      others.append(fields.map { $0.trimmed(bytes).content(bytes) })
      if others.count > 2 * TableEnd.tableRows { decide() }
    }
  }

  private mutating func restart(at line: Int) {
    guard !isFootSoFar else { return }
    others = []
    otherLine = line
  }

  private func isHeader(_ bytes: Span<UInt8>, _ fields: [Field]) -> Bool {
    let shared = min(fields.count, header.count)
    return shared > 1 && 2 * shared >= header.count
      && (0..<shared).allSatisfy { place in
        let cell = fields[place].trimmed(bytes)
        let isLonger = cell.end - cell.start >= header[place].count
        return isLonger && cell.content(bytes) == header[place]
      }
  }

  /// Returns whether a record has one cell only, where the table has more.
  private func isFoot(_ bytes: Span<UInt8>, _ fields: [Field]) -> Bool {
    guard width > 2 else { return fields.count == 1 }
    return fields.dropFirst().allSatisfy { field in
      let cell = field.trimmed(bytes)
      return cell.start == cell.end
    }
  }

  private var isFootSoFar: Bool { others.allSatisfy { $0.dropFirst().allSatisfy(\.isEmpty) } }

  /// Ends the table where the records of another width, with names on top, make a table of their own.
  private mutating func decide() {
    guard let first = others.first, first.count > 1, others.allSatisfy({ $0.count == first.count }),
      HeaderEvidence(first, body: Array(others.dropFirst())).isNames
    else { return }
    line = otherLine
    successor = .otherTable
  }

  private mutating func finish(isWhole: Bool) {
    if others.count >= TableEnd.tableRows { decide() }
    guard line == nil, isWhole, (1...TableEnd.mostFootLines).contains(others.count), isFootSoFar,
      width > 2, others.contains(where: { $0.count == 1 }) || others[0].allSatisfy(\.isEmpty)
    else { return }
    line = otherLine
    successor = .foot
  }
}
