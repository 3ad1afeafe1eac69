/// The byte patterns of UTF-8 (RFC 3629).
enum UTF8Form {
  /// Returns the length of the well-formed character at `index`, or 0.
  static func length(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard first >= 0xc2, first <= 0xf4, index + length <= bytes.count else { return 0 }
    // The second byte excludes over-long forms, surrogates and values over 0x10ffff.
    let second = bytes[index + 1]
    guard second >= lowestSecond(after: first), second <= highestSecond(after: first) else {
      return 0
    }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xc0 != 0x80 { return 0 }
    return length
  }

  private static func lowestSecond(after first: UInt8) -> UInt8 {
    first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80
  }

  private static func highestSecond(after first: UInt8) -> UInt8 {
    first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf
  }

  /// Returns the bytes of a scalar under 0x10000.
  static func bytes(of scalar: UInt32) -> [UInt8] {
    if scalar < 0x80 { return [UInt8(scalar)] }
    let last = UInt8(0x80 | scalar & 0x3f)
    if scalar < 0x800 { return [UInt8(0xc0 | scalar >> 6), last] }
    return [UInt8(0xe0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3f), last]
  }
}
