/// How a text is delimited.
struct Dialect: Equatable {
  /// The byte between fields.
  var delimiter: UInt8
  /// The byte before the fraction of a number.
  var decimal: UInt8
  /// Where the first record begins, after a byte-order mark and a `sep=` line, and on which line.
  var start: Int
  var line: Int

  /// The delimiter's name in messages.
  static func name(of delimiter: UInt8) -> String {
    delimiter == 0x09 ? "tab" : "\"\(Character(UnicodeScalar(delimiter)))\""
  }
}
