/// Where a field stands in the text.
struct Field: Equatable {
  enum Quoting: UInt8 {
    /// Not quoted.
    case none
    /// Quoted; the range leaves the quotes out.
    case quoted
    /// Holds quotes written twice, or escapes, which ``Field/content(_:)`` takes out.
    case doubled
  }

  var start: Int
  var end: Int
  var quoting: Quoting
  /// The quote that is written twice.
  var quote = UInt8(ascii: "\"")
  /// The byte before a quote that is part of the field; 0 for none.
  var escape: UInt8 = 0

  /// Returns the field without the blanks around it.
  @inline(__always)
  func trimmed(_ bytes: Span<UInt8>) -> Field {
    var field = self
    while field.start < field.end, Blanks.isBlank(bytes[field.start]) { field.start += 1 }
    while field.start < field.end, Blanks.isBlank(bytes[field.end - 1]) { field.end -= 1 }
    return field
  }

  /// Returns the bytes that the field stands for: doubled quotes made single, escapes taken out.
  func content(_ bytes: Span<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(end - start)
    var index = start
    while index < end {
      if quoting == .doubled, index + 1 < end, isMark(bytes[index], before: bytes[index + 1]) {
        content.append(bytes[index + 1])
        index += 2
      } else {
        content.append(bytes[index])
        index += 1
      }
    }
    return content
  }

  /// Returns whether a byte stands only for the sake of the next.
  private func isMark(_ byte: UInt8, before next: UInt8) -> Bool {
    if escape != 0 && byte == escape { return next == escape || Field.isStructural(next, quote) }
    return byte == quote && next == quote
  }

  /// What an escape may stand before; elsewhere, as in `8\'`, it is part of the text.
  private static func isStructural(_ byte: UInt8, _ quote: UInt8) -> Bool {
    byte == quote || byte == 0x0a || byte == 0x0d || Dialect.common.contains(byte)
  }

  /// Returns the text that the field stands for.
  func text(_ bytes: Span<UInt8>) -> String {
    String(decoding: content(bytes), as: UTF8.self)
  }
}

extension Dialect {
  /// The delimiters that files usually have, in order of preference where several fit equally.
  static let common = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
}
