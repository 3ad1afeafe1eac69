/// How a text is delimited.
struct Dialect: Equatable {
  /// The byte between fields.
  var delimiter: UInt8
  /// The byte around fields that hold delimiters or line ends.
  var quote = UInt8(ascii: "\"")
  /// The byte before a quote that is part of a quoted field; `nil` where it is written twice.
  var escape: UInt8?
  /// The byte that begins a line of comment.
  var comment: UInt8?
  /// The byte before the fraction of a number.
  var decimal = UInt8(ascii: ".")
  /// Where the first record begins, after a byte-order mark and a `sep=` line, and on which line.
  var start = 0
  var line = 1

  /// Whether a scanner need know nothing but a delimiter and double quotes (RFC 4180).
  var isPlain: Bool { quote == UInt8(ascii: "\"") && escape == nil && comment == nil }

  /// The delimiter's name in messages.
  static func name(of delimiter: UInt8) -> String {
    delimiter == 0x09 ? "tab" : "\"\(Character(UnicodeScalar(delimiter)))\""
  }
}
