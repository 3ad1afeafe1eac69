/// How a text is delimited.
struct Dialect: Equatable {
  /// The byte between fields.
  var delimiter: UInt8
  /// The byte around fields that hold delimiters or line ends; 0, which no text holds, for none.
  var quote = UInt8(ascii: "\"")
  /// The byte before a quote that is part of a quoted field; `nil` where it is written twice.
  var escape: UInt8?
  /// The byte that begins a line of comment.
  var comment: UInt8?
  /// The byte before the fraction of a number.
  var decimal = UInt8(ascii: ".")
  /// Whether blanks between a delimiter and a quote are no part of the field.
  var skipsBlanks = false
  /// How many fields a sound record has, where damaged ones are to be mended; `nil`: damage is
  /// reported.
  var width: Int?
  /// The physical line before which the table ends, where something else follows it.
  var endLine: Int?
  /// Where the first record begins, after a byte-order mark, a `sep=` line and a preamble, and on
  /// which line.
  var start = 0
  var line = 1

  /// Whether a scanner need know nothing but a delimiter and double quotes (RFC 4180).
  var isPlain: Bool {
    quote == UInt8(ascii: "\"") && escape == nil && comment == nil && !skipsBlanks && width == nil
      && endLine == nil
  }

  /// The delimiter's name in messages.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case 0x09: "tab"
    case 0x20: "blank"
    case 0..<0x20, 0x7f...: "0x" + String(delimiter, radix: 16)
    default: "\"\(Character(UnicodeScalar(delimiter)))\""
    }
  }
}
