/// What is known of a text before its first row is read: dialect and column names.
struct TextLayout {
  let path: String
  let dialect: Dialect
  let header: Header
  /// Stands before the first row.
  let body: RecordScanner
  /// What was guessed on the way.
  let notes: [ReadNote]

  /// Finds dialect and header in the first bytes of a text, which is UTF-8 and begins at `start`
  /// after its byte-order mark; `isWhole` where there are no further bytes.
  init(
    head: Span<UInt8>, from start: Int, isWhole: Bool, path: String, options: ReadOptions
  ) throws(DataError) {
    let (dialect, guesses) = DialectSniffer.sniff(head, from: start, options: options)
    var scanner = RecordScanner(dialect)
    let step = scanner.next(head)
    guard step == .record else {
      throw step == .end
        ? TextRecords.empty(holdsBlanks: head.count > start, path: path)
        : TextRecords.refusal(step, path: path, names: [])
    }
    let hasHeader =
      options.header ?? !TextLayout.isAllNumbers(head, scanner.fields, dialect.decimal)
    if hasHeader {
      header = Header(scanner.fields.map { $0.text(head) }, line: scanner.recordLine)
      body = scanner
    } else {
      header = Header(columnCount: scanner.fields.count, isGuess: options.header == nil)
      body = RecordScanner(dialect)
    }
    self.path = path
    self.dialect = dialect
    notes = guesses + header.notes
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
