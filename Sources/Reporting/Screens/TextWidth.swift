internal import Charts

/// How many columns of a terminal words take.
enum TextWidth {
  /// Scripts and pictures whose characters take two columns (Unicode Standard Annex 11: wide).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
    0x20000...0x3FFFD,
  ]

  /// Returns the columns of some words.
  static func of(_ words: some StringProtocol) -> Int {
    words.utf8.allSatisfy { $0 < 0x80 } ? words.utf8.count : words.reduce(0) { $0 + of($1) }
  }

  /// Marks that combine take the column of their letter.
  private static func of(_ character: Character) -> Int {
    character.unicodeScalars.contains { scalar in
      scalar.value >= 0x1100 && wide.contains { $0.contains(scalar.value) }
    } ? 2 : 1
  }

  /// Returns words from anywhere, made visible, cut with an ellipsis at a number of columns.
  static func cut(_ words: String, to columns: Int) -> String {
    let shown = PlainText.name(words, limit: columns)
    guard of(shown) > columns else { return shown }
    return prefix(of: shown, columns - 1) + "…"
  }

  /// Returns the longest beginning that takes no more columns.
  static func prefix(of words: String, _ columns: Int) -> String {
    var (result, used) = ("", 0)
    for character in words {
      used += of(character)
      if used > columns { break }
      result.append(character)
    }
    return result
  }
}
