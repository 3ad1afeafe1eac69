internal import Foundation

/// Finds where records end without telling their fields apart.
enum RecordEnds {
  /// Returns the place after the last record that surely ends within the bytes, 0 when none does.
  ///
  /// The bytes begin a record and are delimited in the plain way (``Dialect/isPlain``). Returns
  /// `nil` when a quote is not where it belongs, and only the scanner of records knows better.
  static func last(in bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect) -> Int? {
    guard TextSurvey.contains(bytes, dialect.quote) else {
      return lastLineEnd(bytes, 0, bytes.count)
    }
    var last = 0
    var outside = 0
    while let quote = position(of: dialect.quote, in: bytes, from: outside) {
      if opensField(bytes, quote, dialect.delimiter) {
        last = max(last, lastLineEnd(bytes, outside, quote))
        guard let close = closing(bytes, quote, dialect.quote) else { return last }
        guard let after = fieldEnd(bytes, close, dialect) else { return nil }
        outside = after
      } else {
        // A quote within a field is text; what was seen before it need not be seen again.
        last = max(last, lastLineEnd(bytes, outside, quote))
        outside = quote + 1
      }
    }
    return max(last, lastLineEnd(bytes, outside, bytes.count))
  }

  private static func position(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Returns the place after the last line end, 0 when there is none; a CR at the end of the bytes
  /// may be half of one.
  private static func lastLineEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = end
    while index > start {
      if bytes[index - 1] == 0x0a { return index }
      index -= 1
    }
    index = min(end, bytes.count - 1)
    while index > start {
      if bytes[index - 1] == 0x0d { return index }
      index -= 1
    }
    return 0
  }

  private static func opensField(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int, _ delimiter: UInt8
  ) -> Bool {
    guard quote > 0 else { return true }
    let before = bytes[quote - 1]
    return before == delimiter || before == 0x0a || before == 0x0d
  }

  /// Returns the place of the quote that closes the field, or `nil` when it is not in sight.
  private static func closing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ opening: Int, _ quote: UInt8
  ) -> Int? {
    var start = opening + 1
    while let found = position(of: quote, in: bytes, from: start) {
      // The byte after it decides, and is not in sight.
      if found + 1 == bytes.count { return nil }
      if bytes[found + 1] != quote { return found }
      start = found + 2
    }
    return nil
  }

  /// Returns the place behind a closing quote and blanks, or `nil` when text follows them.
  private static func fieldEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ close: Int, _ dialect: Dialect
  ) -> Int? {
    var index = close + 1
    while index < bytes.count, bytes[index] == 0x20, dialect.delimiter != 0x20 { index += 1 }
    guard index < bytes.count else { return index }
    let byte = bytes[index]
    return byte == dialect.delimiter || byte == 0x0a || byte == 0x0d ? index : nil
  }
}
