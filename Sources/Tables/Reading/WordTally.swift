/// What the words of a column mean, and how many cells have each meaning.
struct WordTally {
  /// The meaning of each word.
  let meanings: [WordMeaning]
  /// Cells that are numbers as they stand.
  private(set) var plain = 0
  private(set) var adorned = 0
  private(set) var infinite = 0
  private(set) var missing = 0
  private(set) var missingAmongNumbers = 0
  private(set) var text = 0
  /// Cells of text with a digit in it, which may be numbers that nobody foresaw.
  private(set) var textWithDigits = 0

  init(_ builder: ColumnBuilder, options: ReadOptions) {
    let words = builder.words
    let spellings = options.missing.union(options.missingAmongNumbers)
    let longest = max(WordTally.longestNumber, spellings.map(\.utf8.count).max() ?? 0)
    meanings = (0..<words.count).map { number in
      if words.withContent(number, { WordTally.isProse($0, over: longest) }) { return .text }
      return WordMeaning(words.content(number), options: options, decimal: builder.decimal)
    }
    plain = builder.numbers.count - builder.wordCells.count - builder.blankCount
    if builder.form == .labels { plain = 0 }
    plain -= builder.overflowCount
    infinite = builder.overflowCount
    for (number, meaning) in meanings.enumerated() {
      let entry = words.entries[number]
      switch meaning {
      case .missing: missing += entry.count
      case .missingAmongNumbers: missingAmongNumbers += entry.count
      case .number: plain += entry.count
      case .adorned: adorned += entry.count
      case .infinite: infinite += entry.count
      case .text:
        text += entry.count
        if words.withContent(number, { $0.contains { (0x30...0x39).contains($0) } }) {
          textWithDigits += entry.count
        }
      }
    }
  }

  /// Longer words with letters in them are no numbers, however adorned.
  private static let longestNumber = 24

  /// Returns whether a word is longer than any with a meaning of its own, and has a small letter
  /// that no exponent has.
  private static func isProse(_ word: UnsafeBufferPointer<UInt8>, over longest: Int) -> Bool {
    word.count > longest
      && word.contains { (0x61...0x7a).contains($0) && $0 != UInt8(ascii: "e") }
  }

  /// Cells that are numbers in some form.
  var numeric: Int { plain + adorned + infinite }

  /// Whether the column is one of numbers: at least nine of ten values are, and at most one in a
  /// hundred is another text with digits in it, which would be a label or a number of another form.
  var isNumeric: Bool {
    let values = numeric + text
    return numeric > 0 && 10 * text <= values && 100 * textWithDigits <= values
  }

  /// Whether no cell has a value, whatever the words among numbers are taken for.
  var isWithoutValues: Bool { numeric + text == 0 }
}
