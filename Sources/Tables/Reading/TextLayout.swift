/// What is known of a text before its first row is read: dialect and column names.
struct TextLayout {
  let path: String
  let dialect: Dialect
  let header: Header
  /// The header's cells as they stand in the text; empty where there is none.
  let headerCells: [String]
  /// Stands before the first row.
  let body: RecordScanner
  /// What was guessed on the way.
  let notes: [ReadNote]

  /// Finds dialect and header in the first bytes of a text, which is UTF-8 and begins at `start`
  /// after its byte-order mark; `isWhole` where there are no further bytes.
  ///
  /// Left out, and said, are comments and titles before the header and, unless ragged rows are
  /// errors, a second table and notes at the end as far as these bytes go.
  init(
    head: Span<UInt8>, from start: Int, isWhole: Bool, path: String, options: ReadOptions
  ) throws(DataError) {
    let opening = LeadingLines(head, from: start, options: options)
    var (dialect, guesses) = DialectSniffer.sniff(
      head, from: opening.end, line: opening.line, options: options)
    guesses += opening.notes
    let sample = RecordSample(head, dialect: dialect)
    let search = HeaderSearch(sample, head, options: options)
    if search.preamble > 0, let first = sample.records.dropFirst(search.preamble).first {
      guesses.append(LayoutNotes.preamble(of: sample, head, upTo: search.preamble))
      dialect.start = first.start
      dialect.line = first.startLine
    }
    dialect.width = options.ragged == .error ? nil : max(1, sample.width)
    var scanner = RecordScanner(dialect)
    let rows = try TextLayout.readHeader(
      head, &scanner, count: search.headerRows, from: start, path: path)
    let first = RecordScanner(dialect)
    headerCells = TextLayout.joined(rows)
    if search.headerRows > 0 {
      header = Header(headerCells, line: scanner.recordLine)
      if rows.count > 1, options.headerRows == nil { guesses.append(LayoutNotes.rows(rows.count)) }
    } else {
      let columns = dialect.width ?? scanner.fields.count
      header = Header(columnCount: columns, isGuess: search.isHeaderless)
      scanner = first
    }
    let end = TableEnd(
      head, body: scanner, header: rows.count == 1 ? headerCells : [], width: sample.width,
      isWhole: isWhole)
    if options.ragged != .error { dialect.endLine = end.line }
    body = RecordScanner(dialect, at: scanner)
    self.path = path
    self.dialect = dialect
    notes = guesses + header.notes + LayoutNotes.end(end, isCut: dialect.endLine != nil)
  }

  /// Reads the records of names; one record, though no names, where there are none.
  private static func readHeader(
    _ head: Span<UInt8>, _ scanner: inout RecordScanner, count: Int, from start: Int, path: String
  ) throws(DataError) -> [[String]] {
    var rows: [[String]] = []
    for _ in 0..<max(1, count) {
      let step = scanner.next(head)
      guard step == .record else {
        throw step == .end
          ? TextRecords.empty(holdsBlanks: head.count > start, path: path)
          : TextRecords.refusal(step, path: path, names: [])
      }
      rows.append(scanner.fields.map { $0.text(head) })
    }
    return count == 0 ? [] : rows
  }

  /// Joins the cells of several records of names, column by column.
  private static func joined(_ rows: [[String]]) -> [String] {
    guard rows.count > 1 else { return rows.first ?? [] }
    return (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.compactMap { column < $0.count ? Blanks.trimmed($0[column]) : nil }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
