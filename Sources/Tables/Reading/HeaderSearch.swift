/// Finds the lines before the header, and how many lines the header takes.
struct HeaderSearch {
  private static let mostPreamble = 30
  private static let mostHeaderRows = 5

  /// Records before the header that are no part of the table.
  private(set) var preamble = 0
  /// Records of names; 0 for a table without.
  private(set) var headerRows = 1
  /// Whether nothing but the first record's cells says that it is data.
  private(set) var isHeaderless = false

  private let sample: RecordSample
  private let cells: [[[UInt8]]]

  init(_ sample: RecordSample, _ bytes: Span<UInt8>, options: ReadOptions) {
    self.sample = sample
    cells = sample.records.map { record in record.fields.map { $0.trimmed(bytes).content(bytes) } }
    if options.skip == nil { preamble = preambleLength(header: options.header) }
    if let rows = options.headerRows ?? options.header.map({ $0 ? 1 : 0 }) {
      headerRows = cells.isEmpty ? rows : min(rows, max(0, cells.count - preamble))
    } else {
      headerRows = guessedHeaderRows()
      isHeaderless = headerRows == 0
    }
  }

  private func evidence(_ place: Int) -> HeaderEvidence {
    HeaderEvidence(cells[place], body: Array(cells.dropFirst(place + 1)))
  }

  // MARK: Preamble

  /// Returns how many records come before the table: titles and padding, which have one cell where
  /// the table has several.
  private func preambleLength(header: Bool?) -> Int {
    let width = sample.width
    guard width > 1 else { return 0 }
    let thin = cells.prefix(HeaderSearch.mostPreamble).prefix { isThin($0, width) }.count
    var length = lastGap(after: thin, width: width)
    if length == 0 { length = thin }
    guard length > 0, length < cells.count else { return 0 }
    let isApart = (0..<length).contains { isPadding(cells[$0]) || isGap(after: $0) }
    let isHeader = header ?? !evidence(length).isData
    return isApart || isHeader ? length : 0
  }

  private func isThin(_ record: [[UInt8]], _ width: Int) -> Bool {
    record.count == 1 || isPadding(record)
      || (width > 2 && record.count { !$0.isEmpty } == 1)
  }

  private func isPadding(_ record: [[UInt8]]) -> Bool { record.allSatisfy(\.isEmpty) }

  /// Returns whether blank lines follow a record.
  private func isGap(after place: Int) -> Bool {
    place + 1 < sample.records.count
      && sample.records[place + 1].line > sample.records[place].nextLine
  }

  /// Returns the record after the last gap below half-empty records, where names follow it.
  private func lastGap(after thin: Int, width: Int) -> Int {
    let sparse = cells.prefix(HeaderSearch.mostPreamble)
      .prefix { 2 * $0.count { !$0.isEmpty } <= width }.count
    guard sparse > thin, sparse < cells.count, evidence(sparse).isNames else { return 0 }
    return isPadding(cells[sparse - 1]) || isGap(after: sparse - 1) ? sparse : 0
  }

  // MARK: Header

  private func guessedHeaderRows() -> Int {
    guard preamble < cells.count else { return 1 }
    let first = evidence(preamble)
    if preamble + 1 == cells.count {
      return cells[preamble].allSatisfy { CellPattern($0) == .number } ? 0 : 1
    }
    if first.isData { return 0 }
    var rows = 1
    while rows < HeaderSearch.mostHeaderRows, isFurtherHeader(preamble + rows) { rows += 1 }
    return rows
  }

  /// Returns whether a record after the first is names too: in two columns or more, and in most
  /// that could tell, nothing but a name would do.
  private func isFurtherHeader(_ place: Int) -> Bool {
    guard place + 1 < cells.count, cells[place].count == cells[preamble].count else { return false }
    let found = evidence(place)
    if cells[place] == cells[preamble] { return cells[place].count > 1 && found.values == 0 }
    return found.names > 1 && found.values == 0 && 2 * found.names > found.specificColumns
      && cells.count > place + 2
  }
}
