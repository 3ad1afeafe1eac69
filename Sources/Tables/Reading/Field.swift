/// Where a field stands in the text.
struct Field: Equatable {
  enum Quoting: UInt8 {
    /// Not quoted.
    case none
    /// Quoted; the range leaves the quotes out.
    case quoted
    /// Quoted, and holds quotes that are written twice.
    case doubled
  }

  var start: Int
  var end: Int
  var quoting: Quoting

  /// Returns the field without the blanks around it.
  @inline(__always)
  func trimmed(_ bytes: Span<UInt8>) -> Field {
    var field = self
    while field.start < field.end, Blanks.isBlank(bytes[field.start]) { field.start += 1 }
    while field.start < field.end, Blanks.isBlank(bytes[field.end - 1]) { field.end -= 1 }
    return field
  }

  /// Returns the bytes that the field stands for, doubled quotes made single.
  func content(_ bytes: Span<UInt8>, quote: UInt8 = UInt8(ascii: "\"")) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(end - start)
    var index = start
    while index < end {
      content.append(bytes[index])
      index += quoting == .doubled && bytes[index] == quote ? 2 : 1
    }
    return content
  }

  /// Returns the text that the field stands for.
  func text(_ bytes: Span<UInt8>) -> String {
    String(decoding: content(bytes), as: UTF8.self)
  }
}
