internal import Tables

/// How many cells of a column are what.
package struct CellCounts: Sendable, Codable, Hashable {
  /// Numbers as they stand.
  package var plain = 0
  /// Numbers with signs of percent or currency, or with thousands separators.
  package var adorned = 0
  /// Infinity, and numbers too large for a double.
  package var infinite = 0
  /// Empty or blank cells.
  package var blank = 0
  /// Words that mean missing in any column.
  package var missing = 0
  /// Words that mean missing among numbers only.
  package var missingAmongNumbers = 0
  /// Other text.
  package var text = 0
  /// Other text with a digit in it.
  package var textWithDigits = 0

  private enum CodingKeys: String, CodingKey {
    case plain, adorned, infinite, blank, missing, text
    case missingAmongNumbers = "missing_among_numbers"
    case textWithDigits = "text_with_digits"
  }

  /// Cells that are numbers in some form.
  package var numeric: Int { plain + adorned + infinite }

  /// Whether the column is one of numbers, by the rule of the reader.
  package var isNumeric: Bool {
    let values = numeric + text
    return numeric > 0 && 10 * text <= values && 100 * textWithDigits <= values
  }

  /// All cells.
  package var total: Int { numeric + blank + missing + missingAmongNumbers + text }

  /// Adds cells that hold a word of this meaning.
  mutating func add(_ count: Int, of meaning: WordMeaning, hasDigits: Bool) {
    switch meaning {
    case .missing: missing += count
    case .missingAmongNumbers: missingAmongNumbers += count
    case .number: plain += count
    case .adorned: adorned += count
    case .infinite: infinite += count
    case .text:
      text += count
      textWithDigits += hasDigits ? count : 0
    }
  }

  /// Joins with the counts of other rows.
  mutating func merge(_ other: CellCounts) {
    plain += other.plain
    adorned += other.adorned
    infinite += other.infinite
    blank += other.blank
    missing += other.missing
    missingAmongNumbers += other.missingAmongNumbers
    text += other.text
    textWithDigits += other.textWithDigits
  }

  /// Whether no count is negative or beyond what any table has.
  var isSound: Bool {
    [plain, adorned, infinite, blank, missing, missingAmongNumbers, text, textWithDigits]
      .allSatisfy { (0...1 << 50).contains($0) }
  }
}
