/// Guesses how a text is delimited from its first records.
enum DialectSniffer {
  /// In order of preference where several fit equally well.
  private static let candidates = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"),
  ]
  private static let sampleBytes = 1 << 18
  private static let sampleRecords = 200

  /// Returns the dialect, and notes on what was guessed and is not the usual.
  static func sniff(
    _ span: Span<UInt8>, from start: Int, options: ReadOptions
  ) -> (Dialect, [ReadNote]) {
    let hint = separatorHint(span, start)
    var dialect = Dialect(
      delimiter: options.delimiter ?? hint?.delimiter ?? UInt8(ascii: ","),
      start: hint?.end ?? start, line: hint == nil ? 1 : 2)
    dialect.quote = options.quote ?? dialect.quote
    dialect.escape = options.escape
    dialect.comment = options.comment
    var notes: [ReadNote] = []
    if options.delimiter == nil, hint == nil {
      dialect.delimiter = delimiter(span, from: start)
    }
    if options.delimiter == nil, dialect.delimiter != UInt8(ascii: ",") {
      notes.append(
        ReadNote(
          code: "delimiter",
          message: "Fields are separated by \(Dialect.name(of: dialect.delimiter))."))
    }
    if options.decimalComma ?? hasDecimalComma(span, dialect) {
      dialect.decimal = UInt8(ascii: ",")
      if options.decimalComma == nil {
        notes.append(
          ReadNote(code: "decimal_comma", message: "Numbers have a comma before their fraction."))
      }
    }
    return (dialect, notes)
  }

  /// Reads a first line such as `sep=;`, which spreadsheets write.
  private static func separatorHint(
    _ bytes: Span<UInt8>, _ start: Int
  ) -> (delimiter: UInt8, end: Int)? {
    let mark = Array("sep=".utf8)
    guard bytes.count >= start + 6 else { return nil }
    for (offset, byte) in mark.enumerated() where bytes[start + offset] != byte { return nil }
    var end = start + 5
    if bytes[end] == 0x0d, end + 1 < bytes.count, bytes[end + 1] == 0x0a { end += 1 }
    guard bytes[end] == 0x0a || bytes[end] == 0x0d else { return nil }
    return (bytes[start + 4], end + 1)
  }

  /// Returns the candidate by which most records have as many fields as the first, at least two;
  /// of equals the one with more fields.
  private static func delimiter(_ bytes: Span<UInt8>, from start: Int) -> UInt8 {
    var best = (delimiter: candidates[0], share: -1.0, fields: 1)
    for candidate in candidates {
      let counts = fieldCounts(bytes, from: start, delimiter: candidate)
      guard let first = counts.first, first > 1 else { continue }
      let share = Double(counts.count { $0 == first }) / Double(counts.count)
      if (share, first) > (best.share, best.fields) { best = (candidate, share, first) }
    }
    return best.delimiter
  }

  private static func fieldCounts(
    _ bytes: Span<UInt8>, from start: Int, delimiter: UInt8
  ) -> [Int] {
    var counts: [Int] = []
    sample(bytes, from: start, delimiter: delimiter) { counts.append($0.count) }
    return counts
  }

  /// Hands over the fields of the first records; one that the sample cuts in two is left out.
  static func sample(
    _ bytes: Span<UInt8>, from start: Int, delimiter: UInt8, _ body: ([Field]) -> Void
  ) {
    let end = min(bytes.count, start + sampleBytes)
    let part = bytes.extracting(0..<end)
    var scanner = RecordScanner(Dialect(delimiter: delimiter, start: start))
    for record in 0..<sampleRecords {
      guard scanner.next(part) == .record else { return }
      if record > 0, scanner.position == end, end < bytes.count { return }
      body(scanner.fields)
    }
  }

  /// Returns whether more cells read as numbers with a decimal comma than with a decimal point.
  ///
  /// Never where the comma delimits. `1,000` and its like count for `;` only, the delimiter of
  /// countries that write decimal commas; elsewhere they may be thousands, and so may `1.000`.
  private static func hasDecimalComma(_ bytes: Span<UInt8>, _ dialect: Dialect) -> Bool {
    guard dialect.delimiter != UInt8(ascii: ",") else { return false }
    var commas = 0
    var points = 0
    var cells: [Field] = []
    sample(bytes, from: dialect.start, delimiter: dialect.delimiter) { cells += $0 }
    for cell in cells.map({ $0.trimmed(bytes) }) {
      let groupsCount = dialect.delimiter == UInt8(ascii: ";")
      if isFraction(bytes, cell, UInt8(ascii: ","), unlessGrouped: !groupsCount) { commas += 1 }
      if isFraction(bytes, cell, UInt8(ascii: "."), unlessGrouped: true) { points += 1 }
    }
    return commas > points
  }

  /// Returns whether a cell is a number with this decimal mark in it.
  private static func isFraction(
    _ bytes: Span<UInt8>, _ cell: Field, _ decimal: UInt8, unlessGrouped: Bool
  ) -> Bool {
    guard (cell.start..<cell.end).contains(where: { bytes[$0] == decimal }),
      !NumberParser.parse(bytes, cell.start, cell.end, decimal: decimal).isNaN
    else { return false }
    let other = decimal == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    return !unlessGrouped || AdornedNumber.parse(cell.content(bytes), decimal: other) == nil
  }
}
