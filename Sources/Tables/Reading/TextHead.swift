/// What the first bytes of a text tell of it.
struct TextHead {
  let layout: TextLayout
  /// Where the first row begins among the bytes as they were given.
  let bodyStart: Int
  let isLatin1: Bool
  /// Whether a letter is only one as UTF-8.
  let hasLetters: Bool
  let notes: [ReadNote]

  /// Finds the layout in the first bytes; `isWhole` where there are no more.
  init(
    _ bytes: [UInt8], isWhole: Bool, path: String, options: ReadOptions, isLatin1 known: Bool?
  ) throws(DataError) {
    let bad = known == nil ? TextHead.badByte(bytes, isWhole: isWhole) : nil
    if options.encoding == .utf8, let bad {
      throw TextHead.notUTF8(bytes[bad], path: path, line: TextHead.line(of: bad, in: bytes))
    }
    isLatin1 = known ?? (bad != nil)
    if isWhole, bytes.allSatisfy(Blanks.isBlank) {
      throw TextRecords.empty(holdsBlanks: !bytes.isEmpty, path: path)
    }
    let text =
      isLatin1 && !bytes.allSatisfy { $0 < 0x80 }
      ? Latin1.utf8(bytes, count: bytes.count, padding: 0) : bytes
    layout = try TextLayout(
      head: text.span, from: 0, isWhole: isWhole, path: path, options: options)
    let start = layout.body.position
    bodyStart = isLatin1 ? Latin1.count(of: bytes, becoming: start) : start
    hasLetters = !isLatin1 && bytes.prefix(start).contains { $0 > 0x7f }
    notes =
      (bad.map { [TextHead.note(bytes[$0], line: TextHead.line(of: $0, in: bytes))] } ?? [])
      + layout.notes
    try refuseNul(text)
  }

  /// Returns the first byte that UTF-8 does not allow; the last letter may be cut in two.
  private static func badByte(_ bytes: [UInt8], isWhole: Bool) -> Int? {
    let bad = bytes.withUnsafeBufferPointer(TextSurvey.firstInvalidByte)
    guard let bad, !isWhole, bad + 4 > bytes.count else { return bad }
    return nil
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].count { $0 == 0x0a } + 1
  }

  static func note(_ byte: UInt8, line: Int) -> ReadNote {
    ReadNote(
      code: "encoding",
      message: "The file is not UTF-8 (first byte 0x\(String(byte, radix: 16)) on line \(line)); "
        + "it is read as Latin-1 (Windows-1252).", line: line)
  }

  static func notUTF8(_ byte: UInt8, path: String, line: Int) -> DataError {
    DataError(
      file: path, line: line,
      problem: "the byte 0x\(String(byte, radix: 16)) is no UTF-8",
      remedy: "give --encoding latin-1, or convert the file to UTF-8")
  }

  private func refuseNul(_ text: [UInt8]) throws(DataError) {
    guard let nul = text[..<layout.body.position].firstIndex(of: 0) else { return }
    var scanner = RecordScanner(layout.dialect)
    while scanner.next(text.span) == .record, scanner.position <= nul {}
    let field = scanner.fields.firstIndex { $0.end > nul } ?? 0
    throw RowRefusal.nul(line: scanner.recordLine, field: field)
      .error(path: layout.path, names: layout.header.names, delimiter: 0, offset: 0)
  }
}
