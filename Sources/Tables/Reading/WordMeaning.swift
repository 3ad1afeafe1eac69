/// What a cell that is no plain number may stand for.
package enum WordMeaning: Equatable {
  /// A missing value in any column.
  case missing
  /// A missing value among numbers, a label among labels.
  case missingAmongNumbers
  /// A number, as a column of labels meets it.
  case number(Double)
  /// A number with a percent sign, a currency sign or thousands separators.
  case adorned(Double)
  /// Infinity, or a number too large for a double.
  case infinite
  /// Any other text.
  case text

  /// Creates the meaning of a text that is not blank.
  package init(_ content: [UInt8], options: ReadOptions, decimal: UInt8) {
    let text = String(decoding: content, as: UTF8.self)
    let number = NumberParser.parse(content.span, 0, content.count, decimal: decimal)
    if options.missing.contains(text) {
      self = .missing
    } else if number.isFinite {
      self = .number(number + 0)
    } else if number.isInfinite || WordMeaning.infinities.contains(text.lowercased()) {
      self = .infinite
    } else if options.missingAmongNumbers.contains(text) {
      self = .missingAmongNumbers
    } else if let number = AdornedNumber.parse(content, decimal: decimal) {
      self = .adorned(number)
    } else {
      self = .text
    }
  }

  private static let infinities: Set<String> = [
    "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "1.#inf", "-1.#inf", "#inf",
  ]
}
