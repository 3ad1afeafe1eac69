internal import Foundation

/// What bytes a text is made of.
enum TextSurvey {
  /// Returns whether no byte is over 127, in a loop that vectorises.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var joined: UInt8 = 0
    for byte in bytes { joined |= byte }
    return joined < 0x80
  }

  /// Returns whether a byte occurs.
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memchr(base, Int32(byte), bytes.count) != nil
  }

  /// Returns the place of the first byte that UTF-8 does not allow, or `nil`.
  static func firstInvalidByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if isASCII(bytes) { return nil }
    let span = bytes.span
    var index = 0
    while index < span.count {
      if index + 8 <= span.count, bytes.word(at: index) & 0x8080_8080_8080_8080 == 0 {
        index += 8
        continue
      }
      let length = UTF8Form.length(span, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns eight bytes, the first in the lowest place.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }
}

/// Latin-1 with Windows-1252's letters among its controls.
enum Latin1 {
  /// Returns the bytes as UTF-8, with `padding` zeros behind.
  static func utf8(_ bytes: some Sequence<UInt8>, count: Int, padding: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + count / 8 + padding)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: UTF8Form.bytes(of: Windows1252.scalar(byte)))
      }
    }
    text.append(contentsOf: repeatElement(0, count: padding))
    return text
  }

  /// Returns how many bytes become the first `length` bytes of UTF-8.
  static func count(of bytes: [UInt8], becoming length: Int) -> Int {
    var count = 0
    var written = 0
    while count < bytes.count, written < length {
      let byte = bytes[count]
      written += byte < 0x80 ? 1 : UTF8Form.bytes(of: Windows1252.scalar(byte)).count
      count += 1
    }
    return count
  }
}
