/// Reads the rows of a block that is delimited in the plain way, all of them as wide as the header.
///
/// Numbers are read where they stand, before the end of their field is looked for. The block ends
/// with a line end, and ``TextBlock/padding`` bytes behind it can be loaded.
struct PlainRows {
  private enum Outcome { case taken, blankLine, gaveUp }

  private let text: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let delimiter: UInt8
  private let decimal: UInt8
  private let quote: UInt8
  private let width: Int
  private let cells: BlockCells
  private let takesNumbers: UnsafePointer<Bool>
  private let ends: FieldEnds
  private var next: UnsafePointer<UInt8>
  private var line: Int

  /// Stands before the first row of a block of `count` bytes, or is `nil` for an empty one.
  init?(_ text: UnsafeBufferPointer<UInt8>, count: Int, _ dialect: Dialect, _ cells: BlockCells) {
    guard let base = text.baseAddress else { return nil }
    self.text = text
    self.base = base
    self.cells = cells
    end = base + count
    delimiter = dialect.delimiter
    decimal = dialect.decimal
    quote = dialect.quote
    width = cells.width
    takesNumbers = UnsafePointer(cells.takesNumbers)
    ends = FieldEnds(delimiter: dialect.delimiter)
    next = base
    line = cells.endLine
  }

  /// Whether the bytes of numbers cannot be meant for anything else.
  static func canRead(_ dialect: Dialect) -> Bool {
    let ofNumbers = Array("0123456789+-.eE".utf8)
    return dialect.isPlain && !ofNumbers.contains(dialect.delimiter)
      && dialect.delimiter != dialect.decimal
  }

  /// Reads all rows; false when one is not as it should be, and the block must be read in another
  /// way.
  mutating func read() -> Bool {
    while next < end {
      guard readRow() else { return false }
    }
    cells.endLine = line
    return true
  }

  @inline(__always)
  private mutating func readRow() -> Bool {
    let row = cells.nextRow
    let rowLine = line
    var column = 0
    while true {
      let start = next
      let number = NumberScan.number(&next, decimal: decimal)
      // Adding 0 makes -0 the 0 that it equals.
      row[column] = number + 0
      if !(ends.contains(next.pointee) && number.isFinite && takesNumbers[column]) {
        switch readOther(from: start, column: column, rowLine: rowLine) {
        case .taken: break
        case .blankLine: return true
        case .gaveUp: return false
        }
      }
      column &+= 1
      if next.pointee == delimiter, column < width {
        next += 1
        continue
      }
      guard column == width, next.pointee != delimiter else { return false }
      passLineEnd()
      cells.endRow(line: rowLine)
      return true
    }
  }

  @inline(__always)
  private mutating func passLineEnd() {
    let isPair = next.pointee == 0x0d && next[1] == 0x0a && next + 1 < end
    next += isPair ? 2 : 1
    line &+= 1
  }

  /// Reads a field that is no plain number or is to be a label.
  @inline(never)
  private mutating func readOther(
    from start: UnsafePointer<UInt8>, column: Int, rowLine: Int
  ) -> Outcome {
    next = start
    if start.pointee == quote {
      return readQuotedNumber(column) ? .taken : readQuoted(column: column, rowLine: rowLine)
    }
    ends.skip(to: &next)
    if column == 0, next.pointee != delimiter, isBlank(start) {
      passLineEnd()
      cells.blankLines += 1
      return .blankLine
    }
    take(start, next, .none, column, rowLine)
    return .taken
  }

  /// Reads a number in quotes, if there is nothing else in them.
  private mutating func readQuotedNumber(_ column: Int) -> Bool {
    guard takesNumbers[column] else { return false }
    var close = next + 1
    let number = NumberScan.number(&close, decimal: decimal)
    guard number.isFinite, close < end, close.pointee == quote, ends.contains(close[1]) else {
      return false
    }
    cells.nextRow[column] = number + 0
    next = close + 1
    return true
  }

  private mutating func readQuoted(column: Int, rowLine: Int) -> Outcome {
    let start = next + 1
    var quoting = Field.Quoting.quoted
    next = start
    while next < end {
      let byte = next.pointee
      next += 1
      if byte == quote {
        guard next < end, next.pointee == quote else {
          take(start, next - 1, quoting, column, rowLine)
          return passBlanks() ? .taken : .gaveUp
        }
        quoting = .doubled
        next += 1
      } else if byte == 0x0a || byte == 0x0d && !(next < end && next.pointee == 0x0a) {
        line += 1
      }
    }
    return .gaveUp
  }

  /// Moves to the end of a field behind its closing quote; false when text follows.
  private mutating func passBlanks() -> Bool {
    while next.pointee == 0x20, delimiter != 0x20 { next += 1 }
    return ends.contains(next.pointee)
  }

  private func isBlank(_ start: UnsafePointer<UInt8>) -> Bool {
    var byte = start
    while byte < next {
      guard Blanks.isBlank(byte.pointee) else { return false }
      byte += 1
    }
    return true
  }

  private func take(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ quoting: Field.Quoting,
    _ column: Int, _ rowLine: Int
  ) {
    let field = Field(start: start - base, end: end - base, quoting: quoting)
    cells.take(field, of: text.span, column: column, line: rowLine, decimal: decimal)
  }
}

/// The bytes that end a field outside quotes.
struct FieldEnds {
  private let delimiter: UInt8
  private let delimiters: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    delimiters = UInt64(delimiter) &* FieldEnds.ones
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0a || byte == 0x0d
  }

  /// Moves to the next such byte, eight at a time.
  @inline(__always)
  func skip(to next: inout UnsafePointer<UInt8>) {
    while true {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      let found =
        FieldEnds.zeros(word ^ delimiters) | FieldEnds.zeros(word ^ 0x0a &* FieldEnds.ones)
        | FieldEnds.zeros(word ^ 0x0d &* FieldEnds.ones)
      if found != 0 {
        next += found.trailingZeroBitCount &>> 3
        return
      }
      next += 8
    }
  }

  /// Returns the top bit of each byte that is 0; what is above the first such may be wrong.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & 0x8080_8080_8080_8080
  }
}
