/// The content of a file as UTF-8, and what was done to get there.
struct TextBytes {
  /// UTF-8 throughout.
  private(set) var bytes: [UInt8]
  /// Where the text begins, after a byte-order mark.
  private(set) var start = 0
  private(set) var notes: [ReadNote] = []
  /// The first byte that UTF-8 does not allow, where the text was taken as UTF-8 or Latin-1.
  private(set) var firstInvalid: (byte: UInt8, line: Int)?
  /// Whether a byte is 0, which no text has.
  private(set) var hasNul = false

  /// Takes UTF-8 as it is; turns UTF-16 with a byte-order mark and Latin-1 into UTF-8, with a note
  /// unless the encoding was named.
  init(_ raw: [UInt8], encoding: TextEncoding? = nil) {
    bytes = raw
    let isLittle = raw.starts(with: [0xff, 0xfe])
    let isMarked = isLittle || raw.starts(with: [0xfe, 0xff])
    if encoding == .latin1 {
      bytes = TextBytes.utf8(ofLatin1: raw)
    } else if encoding == .utf16 || encoding == nil && isMarked {
      bytes = TextBytes.utf8(
        ofUTF16: raw.dropFirst(isMarked ? 2 : 0), highByte: isLittle || !isMarked ? 1 : 0)
      if encoding == nil {
        notes.append(
          ReadNote(code: "encoding", message: "The file is UTF-16 and is read as such."))
      }
    } else if raw.starts(with: [0xef, 0xbb, 0xbf]) {
      start = 3
    }
    let (isASCII, hasNul) = TextBytes.survey(bytes)
    self.hasNul = hasNul
    if !isASCII, let bad = TextBytes.firstInvalidByte(bytes) { takeLatin1(bad) }
  }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { bytes[start...].allSatisfy(Blanks.isBlank) }

  /// Returns whether no byte is over 127 and whether one is 0, in a loop that vectorises.
  private static func survey(_ bytes: [UInt8]) -> (isASCII: Bool, hasNul: Bool) {
    var joined: UInt8 = 0
    var lowest: UInt8 = 255
    for byte in bytes {
      joined |= byte
      lowest = min(lowest, byte)
    }
    return (joined < 0x80, lowest == 0)
  }

  /// Returns the place of the first byte that UTF-8 does not allow, or `nil`.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let length = UTF8Form.length(span, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  private mutating func takeLatin1(_ bad: Int) {
    let line = bytes[..<bad].count { $0 == 0x0a } + 1
    firstInvalid = (bytes[bad], line)
    let byte = "0x" + String(bytes[bad], radix: 16)
    bytes = TextBytes.utf8(ofLatin1: bytes)
    start = 0
    notes.append(
      ReadNote(
        code: "encoding",
        message: "The file is not UTF-8 (first byte \(byte) on line \(line)); it is read as "
          + "Latin-1 (Windows-1252).", line: line))
  }

  private static func utf8(ofLatin1 raw: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + raw.count / 8)
    for byte in raw {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: UTF8Form.bytes(of: Windows1252.scalar(byte)))
      }
    }
    return text
  }

  private static func utf8(ofUTF16 raw: ArraySlice<UInt8>, highByte: Int) -> [UInt8] {
    let units = stride(from: raw.startIndex, to: raw.endIndex - 1, by: 2).map { index in
      UInt16(raw[index + highByte]) << 8 | UInt16(raw[index + 1 - highByte])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// The bytes 0x80 to 0x9f, which Latin-1 leaves to controls and Windows fills with letters.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte <= 0x9f ? letters[Int(byte) - 0x80] : UInt32(byte)
  }

  private static let letters: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ]
}
