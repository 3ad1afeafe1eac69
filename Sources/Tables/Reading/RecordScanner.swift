/// Finds the fields of one record after another in delimited text (RFC 4180).
///
/// A field that begins with a quote ends with one; two quotes inside stand for one, and so does
/// one after an escape; line ends and delimiters inside are data. A quote elsewhere is data. LF,
/// CR LF and CR end a line. Lines of nothing but blanks and lines of comment are skipped. Where
/// the dialect states a width, a record whose quotes do not pair is mended (see
/// ``RecordMending``) instead of refused. The scanner keeps no bytes, so the same one can go on
/// through a text that is handed over piece by piece.
struct RecordScanner {
  /// What a call found.
  enum Step: Equatable {
    case record
    case end
    /// A quoted field that began on this line, the how manieth of its record (from 0), has no end.
    case unclosedQuote(line: Int, field: Int)
    /// Text follows the closing quote of a field.
    case textAfterQuote(line: Int, field: Int)
  }

  let dialect: Dialect
  /// The fields of the record found last.
  private(set) var fields: [Field] = []
  /// The physical line on which that record began, from 1.
  private(set) var recordLine: Int
  /// Where the next record begins, and on which physical line.
  private(set) var position: Int
  private(set) var line: Int
  /// Blank lines skipped so far.
  private(set) var blankLines = 0
  /// Records whose quotes or delimiters were mended so far, and the line of the first.
  private(set) var mended = 0
  private(set) var firstMendedLine: Int?

  /// Stands where the dialect says that the first record begins.
  init(_ dialect: Dialect) {
    self.dialect = dialect
    position = dialect.start
    line = dialect.line
    recordLine = dialect.line
  }

  /// Stands where another scanner stands, whatever its dialect.
  init(_ dialect: Dialect, at other: RecordScanner) {
    self.init(dialect)
    position = other.position
    line = other.line
    recordLine = other.line
    blankLines = other.blankLines
  }

  private var delimiter: UInt8 { dialect.delimiter }
  private var quote: UInt8 { dialect.quote }

  /// Finds the next record that is not blank.
  mutating func next(_ bytes: Span<UInt8>) -> Step {
    while position < bytes.count {
      if let end = dialect.endLine, line >= end { return .end }
      recordLine = line
      fields.removeAll(keepingCapacity: true)
      if let comment = dialect.comment, bytes[position] == comment {
        skipLine(bytes)
        continue
      }
      let start = position
      let step = scanRecord(bytes)
      if let width = dialect.width, step != .record || fields.count != width {
        mend(bytes, from: start, after: step, width: width)
      } else if step != .record {
        return step
      }
      if !isBlank(bytes) { return .record }
      blankLines += 1
    }
    return .end
  }

  /// Goes on with the line after the one on which a record begins that could not be read.
  mutating func skipRecord(_ bytes: Span<UInt8>) {
    line = recordLine
    skipLine(bytes)
  }

  private mutating func skipLine(_ bytes: Span<UInt8>) {
    var index = position
    while index < bytes.count, bytes[index] != 0x0a, bytes[index] != 0x0d { index += 1 }
    position = afterLineEnd(bytes, index)
  }

  /// Takes the likelier reading of a damaged record, if there is one.
  private mutating func mend(_ bytes: Span<UInt8>, from start: Int, after step: Step, width: Int) {
    let isSound = step == .record
    if isSound && line <= recordLine + 1 && isBlank(bytes) { return }
    let mending = RecordMending(dialect: dialect, start: start, width: width)
    guard
      let reading = isSound
        ? mending.otherReading(bytes, lines: line - recordLine, fields: fields.count)
        : mending.reading(bytes)
    else { return }
    fields = reading.fields
    position = reading.end
    line = recordLine + reading.lines
    mended += 1
    firstMendedLine = firstMendedLine ?? recordLine
  }

  private func isBlank(_ bytes: Span<UInt8>) -> Bool {
    guard fields.count == 1, let field = fields.first, field.quoting == .none else { return false }
    for index in field.start..<field.end where !Blanks.isBlank(bytes[index]) { return false }
    return true
  }

  private mutating func scanRecord(_ bytes: Span<UInt8>) -> Step {
    var index = position
    while true {
      if dialect.skipsBlanks { index = quoteAfterBlanks(bytes, index) }
      if index < bytes.count, bytes[index] == quote {
        let fieldLine = line
        guard let end = scanQuoted(bytes, from: index) else {
          return .unclosedQuote(line: fieldLine, field: fields.count)
        }
        index = end
        while index < bytes.count, bytes[index] == 0x20, delimiter != 0x20 { index += 1 }
        guard index == bytes.count || isEnd(bytes[index]) else {
          return .textAfterQuote(line: line, field: fields.count - 1)
        }
      } else if dialect.escape != nil {
        index = scanEscaped(bytes, from: index)
      } else {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        fields.append(Field(start: start, end: index, quoting: .none))
      }
      if index < bytes.count, bytes[index] == delimiter {
        index += 1
        continue
      }
      position = afterLineEnd(bytes, index)
      return .record
    }
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0a || byte == 0x0d
  }

  /// Returns the place of the quote that follows blanks, or `index` where none does.
  private func quoteAfterBlanks(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var next = index
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count && bytes[next] == quote ? next : index
  }

  private mutating func afterLineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    guard index < bytes.count else { return index }
    line += 1
    let isPair = bytes[index] == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a
    return index + (isPair ? 2 : 1)
  }

  /// Appends the unquoted field that begins at `start`, in which a delimiter after an escape is
  /// data, and returns the place after it.
  private mutating func scanEscaped(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var field = Field(start: start, end: start, quoting: .none, quote: quote)
    while index < bytes.count, !isEnd(bytes[index]) {
      if bytes[index] == dialect.escape, index + 1 < bytes.count,
        bytes[index + 1] == delimiter || bytes[index + 1] == quote
          || bytes[index + 1] == dialect.escape
      {
        field.quoting = .doubled
        field.escape = bytes[index]
        index += 1
      }
      index += 1
    }
    field.end = index
    fields.append(field)
    return index
  }

  /// Appends the quoted field that begins at `start` and returns the place after its closing quote,
  /// or `nil` when there is none.
  private mutating func scanQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    var field = Field(
      start: index, end: index, quoting: .quoted, quote: quote, escape: dialect.escape ?? 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == dialect.escape, byte != quote, index < bytes.count {
        field.quoting = .doubled
        if bytes[index] == quote || bytes[index] == byte { index += 1 }
      } else if byte == quote {
        guard index < bytes.count, bytes[index] == quote else {
          field.end = index - 1
          fields.append(field)
          return index
        }
        field.quoting = .doubled
        index += 1
      } else if byte == 0x0a {
        line += 1
      } else if byte == 0x0d, index == bytes.count || bytes[index] != 0x0a {
        line += 1
      }
    }
    return nil
  }
}
