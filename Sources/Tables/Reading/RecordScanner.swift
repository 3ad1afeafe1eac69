/// Finds the fields of one record after another in delimited text (RFC 4180).
///
/// A field that begins with a quote ends with one; two quotes inside stand for one; line ends and
/// delimiters inside are data. A quote elsewhere is data. LF, CR LF and CR end a line. Lines of
/// nothing but blanks are skipped and counted. The scanner keeps no bytes, so the same one can go
/// on through a text that is handed over piece by piece.
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

  /// Stands where the dialect says that the first record begins.
  init(_ dialect: Dialect) {
    self.dialect = dialect
    position = dialect.start
    line = dialect.line
    recordLine = dialect.line
  }

  private var delimiter: UInt8 { dialect.delimiter }
  private var quote: UInt8 { dialect.quote }

  /// Finds the next record that is not blank.
  mutating func next(_ bytes: Span<UInt8>) -> Step {
    while position < bytes.count {
      recordLine = line
      fields.removeAll(keepingCapacity: true)
      let step = scanRecord(bytes)
      guard step == .record else { return step }
      if !isBlank(bytes) { return .record }
      blankLines += 1
    }
    return .end
  }

  private func isBlank(_ bytes: Span<UInt8>) -> Bool {
    guard fields.count == 1, let field = fields.first, field.quoting == .none else { return false }
    for index in field.start..<field.end where !Blanks.isBlank(bytes[index]) { return false }
    return true
  }

  private mutating func scanRecord(_ bytes: Span<UInt8>) -> Step {
    var index = position
    while true {
      if index < bytes.count, bytes[index] == quote {
        let fieldLine = line
        guard let end = scanQuoted(bytes, from: index) else {
          return .unclosedQuote(line: fieldLine, field: fields.count)
        }
        index = end
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index == bytes.count || isEnd(bytes[index]) else {
          return .textAfterQuote(line: line, field: fields.count - 1)
        }
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

  private mutating func afterLineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    guard index < bytes.count else { return index }
    line += 1
    let isPair = bytes[index] == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a
    return index + (isPair ? 2 : 1)
  }

  /// Appends the quoted field that begins at `start` and returns the place after its closing quote,
  /// or `nil` when there is none.
  private mutating func scanQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    var quoting = Field.Quoting.quoted
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == quote {
        guard index < bytes.count, bytes[index] == quote else {
          fields.append(Field(start: start + 1, end: index - 1, quoting: quoting))
          return index
        }
        quoting = .doubled
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
