/// A table as it is understood before cells become numbers or labels: names, and rows of text.
package struct TextTable: Sendable {
  /// What the columns are called, unique.
  package private(set) var names: [String] = []
  /// The cells of the header as they stand in the text; empty where there is no header.
  package private(set) var header: [String] = []
  /// The cells of each row; as many as there are names, but any number where ragged rows are kept.
  package private(set) var rows: [[String]] = []
  /// What was guessed, mended and left out.
  package private(set) var notes: [ReadNote]
  /// How the text is delimited.
  package private(set) var dialect = TextDialect(Dialect(delimiter: UInt8(ascii: ",")))

  /// Reads all rows of a text of UTF-8 or, with a note, of another encoding.
  ///
  /// An empty text is an empty table where ragged rows are kept or padded.
  package init(bytes: [UInt8], path: String, options: ReadOptions) throws(DataError) {
    let text = TextBytes(bytes, encoding: options.encoding)
    if options.encoding == .utf8, let bad = text.firstInvalid {
      throw TextHead.notUTF8(bad.byte, path: path, line: bad.line)
    }
    if text.isBlank, options.ragged != .error {
      notes =
        text.notes + [ReadNote(code: "empty", message: "There is nothing to read but blanks.")]
      return
    }
    let records = try TextRecords(text, path: path, options: options)
    names = records.header.names
    header = records.layout.headerCells
    dialect = TextDialect(records.dialect)
    notes = records.notes
    try readRows(records, ragged: options.ragged)
  }

  /// Reads all rows of a part, inflated where it is gzip.
  package init(part: DataPart, options: ReadOptions) throws(DataError) {
    let raw = try part.rawBytes()
    let bytes = Gzip.isMagic(raw) ? try Gzip.inflated(raw, path: part.path) : raw
    try self.init(bytes: bytes, path: part.path, options: options)
  }

  /// Reads parts with the same columns in the same order as one table.
  package init(parts: [DataPart], options: ReadOptions) throws(DataError) {
    guard let first = parts.first else {
      try self.init(bytes: [], path: "", options: options)
      return
    }
    try self.init(part: first, options: options)
    for part in parts.dropFirst() {
      let other = try TextTable(part: part, options: options)
      try PartHeaders.refuse(other.names, of: part.path, unlike: names, of: first.path)
      rows += other.rows
      notes += other.notes
    }
  }

  private mutating func readRows(_ records: TextRecords, ragged: RaggedRows) throws(DataError) {
    var scanner = records.body
    let bytes = records.text.bytes.span
    var counts = RaggedCounts(width: names.count)
    while true {
      let step = scanner.next(bytes)
      if step == .end { break }
      guard step == .record else {
        throw TextRecords.refusal(step, path: records.path, names: names)
      }
      if scanner.fields.count != names.count {
        if ragged == .error { throw records.raggedRow(scanner) }
        counts.add(scanner.fields.count, line: scanner.recordLine)
      }
      var row = scanner.fields.map { $0.text(bytes) }
      if ragged == .pad {
        row += repeatElement("", count: max(0, names.count - row.count))
        row.removeLast(max(0, row.count - names.count))
      }
      rows.append(row)
    }
    notes += counts.notes(ragged) + TextTable.notes(on: scanner)
  }

  private static func notes(on scanner: RecordScanner) -> [ReadNote] {
    var notes: [ReadNote] = []
    if scanner.blankLines > 0 {
      notes.append(
        ReadNote(code: "blank_lines", message: "\(scanner.blankLines) blank lines are skipped."))
    }
    if let note = scanner.mendingNote { notes.append(note) }
    return notes
  }
}

/// How a text is delimited, in characters.
package struct TextDialect: Sendable, Codable, Hashable {
  /// The character between fields.
  package var delimiter: String
  /// The character around fields; `nil` for none.
  package var quote: String?
  /// The character before a quote in the text; `nil` where it is written twice.
  package var escape: String?
  /// The character that begins a comment; `nil` for none.
  package var comment: String?
  /// The character before the fraction of a number.
  package var decimal: String
  /// The physical line on which header or rows begin, from 1.
  package var firstLine: Int

  enum CodingKeys: String, CodingKey {
    case delimiter, quote, escape, comment, decimal
    case firstLine = "first_line"
  }

  init(_ dialect: Dialect) {
    let text = { (byte: UInt8) in String(UnicodeScalar(byte)) }
    delimiter = text(dialect.delimiter)
    quote = dialect.quote == 0 ? nil : text(dialect.quote)
    escape = dialect.escape.map(text)
    comment = dialect.comment.map(text)
    decimal = text(dialect.decimal)
    firstLine = dialect.line
  }
}
