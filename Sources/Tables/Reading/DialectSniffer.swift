/// Guesses how a text is delimited from its first records.
enum DialectSniffer {
  /// Delimiters that need more evidence than the common ones, because prose holds them too.
  private static let rare = Array(" :^~!#$%&*=+@".utf8) + [0x01, 0x1c, 0x1d, 0x1e, 0x1f]
  private static let sampleBytes = 1 << 18

  /// Returns the dialect, and notes on what was guessed and is not the usual; `start` and `line` are
  /// where the text begins.
  static func sniff(
    _ bytes: Span<UInt8>, from start: Int, line: Int = 1, options: ReadOptions
  ) -> (Dialect, [ReadNote]) {
    let hint = separatorHint(bytes, start)
    var usual = Dialect(delimiter: options.delimiter ?? hint?.delimiter ?? UInt8(ascii: ","))
    usual.start = hint?.end ?? start
    usual.line = hint == nil ? line : line + 1
    usual.quote = options.quote ?? usual.quote
    usual.escape = options.escape == 0 ? nil : options.escape
    usual.comment = options.comment
    let isKnown = options.delimiter != nil || hint != nil
    var dialect = best(bytes, usual: usual, isDelimiterKnown: isKnown, options: options)
    var notes = DialectNotes.notes(on: dialect, options: options)
    if options.decimalComma ?? DecimalComma.isLikely(bytes, dialect) {
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
    for (offset, byte) in mark.enumerated() where bytes[start + offset] | 0x20 != byte | 0x20 {
      return nil
    }
    var end = start + 5
    if bytes[end] == 0x0d, end + 1 < bytes.count, bytes[end + 1] == 0x0a { end += 1 }
    guard bytes[end] == 0x0a || bytes[end] == 0x0d else { return nil }
    return (bytes[start + 4], end + 1)
  }

  private static func best(
    _ bytes: Span<UInt8>, usual: Dialect, isDelimiterKnown: Bool, options: ReadOptions
  ) -> Dialect {
    let marks = DialectMarks(
      bytes.extracting(0..<min(bytes.count, usual.start + sampleBytes)), usual)
    var common: [DialectScore] = []
    for delimiter in isDelimiterKnown ? [usual.delimiter] : Dialect.common
    where isDelimiterKnown || marks.holds(delimiter) {
      var dialect = usual
      dialect.delimiter = delimiter
      common += variants(of: dialect, marks: marks, options: options)
        .flatMap { scores(bytes, $0, options: options) }
    }
    // The first of equals.
    let best = common.reduce(nil as DialectScore?) { best, score in
      best.map { score.total > $0.total * (1 + 1e-9) ? score : $0 } ?? score
    }
    if isDelimiterKnown || best.map({ isConvincing($0) }) == true { return best?.dialect ?? usual }
    let others = rare.filter(marks.holds).map { delimiter in
      var dialect = usual
      dialect.delimiter = delimiter
      return dialect
    }
    let rival = others.flatMap { variants(of: $0, marks: marks, options: options) }
      .flatMap { scores(bytes, $0, options: options) }
      .filter { RareDelimiter.isPlausible($0, bytes) && $0.total > (best?.total ?? 0) }
      .max { $0.total < $1.total }
    return (rival ?? best)?.dialect ?? usual
  }

  /// Returns the score of a dialect and, where quotes serve nothing, of the same without.
  private static func scores(
    _ bytes: Span<UInt8>, _ dialect: Dialect, options: ReadOptions
  ) -> [DialectScore] {
    let score = DialectScore(bytes, dialect: dialect)
    guard options.quote == nil, score.hasVainQuotes else { return [score] }
    var bare = dialect
    bare.quote = 0
    return [score, DialectScore(bytes, dialect: bare)]
  }

  private static func isConvincing(_ score: DialectScore) -> Bool {
    score.evenness >= 0.6 && score.likeness >= 0.6
  }

  /// Returns the dialect with the quotes, escapes and blanks for which there are signs, the usual
  /// first.
  private static func variants(
    of dialect: Dialect, marks: DialectMarks, options: ReadOptions
  ) -> [Dialect] {
    var variants: [Dialect] = []
    var quotes = [dialect.quote]
    if options.quote == nil {
      if marks.opensField(UInt8(ascii: "'"), dialect.delimiter) { quotes.append(UInt8(ascii: "'")) }
    }
    for quote in quotes {
      var variant = dialect
      variant.quote = quote
      if options.escape == nil, quote == UInt8(ascii: "'"), marks.hasDoubledDoubleQuotes {
        variant.escape = UInt8(ascii: "\"")
      }
      variants.append(variant)
      if quote != 0, marks.hasBlankBeforeQuote(quote, dialect.delimiter) {
        variant.skipsBlanks = true
        variants.append(variant)
      }
      if options.escape == nil, quote != 0, variant.escape == nil, marks.isEscaped(quote) {
        variant.escape = UInt8(ascii: "\\")
        variants.append(variant)
      }
    }
    return variants
  }
}
