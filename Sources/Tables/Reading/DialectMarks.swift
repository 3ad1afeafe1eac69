/// Which bytes a text holds and which stand beside each other: signs of delimiters and quotes.
struct DialectMarks {
  private var isHeld = [Bool](repeating: false, count: 256)
  /// Pairs `previous * 256 + next`.
  private var pairs = [Bool](repeating: false, count: 65_536)
  /// How often a quote follows a backslash, and how often it stands between letters otherwise.
  private var escaped = [0, 0]
  private var unescaped = [0, 0]
  /// Double quotes that stand alone.
  private var singleDoubleQuotes = 0
  /// Bytes and quotes with nothing but blanks between them.
  private var spacedPairs: Set<Int> = []

  init(_ bytes: Span<UInt8>, _ dialect: Dialect) {
    var previous: UInt8 = 0x0a
    var beforeBlanks: UInt8 = 0x0a
    for index in dialect.start..<max(dialect.start, bytes.count) {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x27 {
        count(byte, previous, index + 1 < bytes.count ? bytes[index + 1] : 0x0a)
      }
      isHeld[Int(byte)] = true
      pairs[Int(previous) << 8 | Int(byte)] = true
      if previous == 0x20, byte == 0x22 || byte == 0x27 {
        spacedPairs.insert(Int(beforeBlanks) << 8 | Int(byte))
      }
      if byte != 0x20 { beforeBlanks = byte }
      previous = byte
    }
  }

  func holds(_ byte: UInt8) -> Bool { isHeld[Int(byte)] }

  /// Whether a field begins with the quote.
  func opensField(_ quote: UInt8, _ delimiter: UInt8) -> Bool {
    [delimiter, 0x0a, 0x0d].contains { pairs[Int($0) << 8 | Int(quote)] }
      || hasBlankBeforeQuote(quote, delimiter)
  }

  func hasBlankBeforeQuote(_ quote: UInt8, _ delimiter: UInt8) -> Bool {
    delimiter != 0x20 && spacedPairs.contains(Int(delimiter) << 8 | Int(quote))
  }

  /// Whether backslashes stand before the quotes inside of words.
  func isEscaped(_ quote: UInt8) -> Bool {
    let place = quote == 0x22 ? 0 : 1
    return escaped[place] > 0 && escaped[place] >= unescaped[place]
  }

  /// Whether all double quotes are written twice, as some writers do whatever the quote is.
  var hasDoubledDoubleQuotes: Bool { holds(0x22) && singleDoubleQuotes == 0 }

  private mutating func count(_ quote: UInt8, _ previous: UInt8, _ next: UInt8) {
    let place = quote == 0x22 ? 0 : 1
    if previous == 0x5c {
      escaped[place] += 1
    } else if CellPattern.isWordByte(previous), CellPattern.isWordByte(next) || next == quote {
      unescaped[place] += 1
    }
    if quote == 0x22, previous != quote, next != quote { singleDoubleQuotes += 1 }
  }
}
