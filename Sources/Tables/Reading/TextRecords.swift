/// A text with its dialect and header: what is known before the first row is read.
struct TextRecords {
  let path: String
  let text: TextBytes
  let dialect: Dialect
  let header: Header
  /// Stands before the first row.
  let body: RecordScanner
  /// What was guessed on the way.
  let notes: [ReadNote]

  /// Finds the dialect and reads the header.
  init(_ text: TextBytes, path: String, options: ReadOptions) throws(DataError) {
    if text.isBlank { throw TextRecords.empty(text, path: path) }
    let (dialect, guesses) = DialectSniffer.sniff(text, options: options)
    let start = RecordScanner(
      delimiter: dialect.delimiter, position: dialect.start, line: dialect.line)
    var scanner = start
    let span = text.bytes.span
    let step = scanner.next(span)
    if step == .end { throw TextRecords.empty(text, path: path) }
    guard step == .record else {
      throw TextRecords.refusal(step, path: path, names: [])
    }
    let hasHeader =
      options.header ?? !TextRecords.isAllNumbers(span, scanner.fields, dialect.decimal)
    if hasHeader {
      header = Header(scanner.fields.map { $0.text(text.bytes) }, line: scanner.recordLine)
      body = scanner
    } else {
      header = Header(columnCount: scanner.fields.count, isGuess: options.header == nil)
      body = start
    }
    self.path = path
    self.text = text
    self.dialect = dialect
    notes = text.notes + guesses + header.notes
    try refuseNul()
  }

  /// Reads all rows and returns their lines; builder k takes the cells of column `columns[k]`.
  func readRows(
    into builders: inout [ColumnBuilder], columns: [Int]
  ) throws(DataError) -> LineIndex {
    var scanner = body
    var lines = LineIndex()
    let span = text.bytes.span
    let width = header.names.count
    while true {
      let step = scanner.next(span)
      if step == .end { break }
      guard step == .record else {
        throw TextRecords.refusal(step, path: path, names: header.names)
      }
      guard scanner.fields.count == width else { throw raggedRow(scanner) }
      for builder in builders.indices {
        builders[builder].append(
          scanner.fields[columns[builder]], of: span, line: scanner.recordLine)
      }
      lines.append(scanner.recordLine)
    }
    lines.blankLines = scanner.blankLines
    return lines
  }

  private static func isAllNumbers(
    _ bytes: Span<UInt8>, _ fields: [Field], _ decimal: UInt8
  ) -> Bool {
    for field in fields {
      let cell = field.trimmed(bytes)
      if NumberParser.parse(bytes, cell.start, cell.end, decimal: decimal).isNaN { return false }
    }
    return true
  }
}
