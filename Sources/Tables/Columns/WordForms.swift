/// Numbers as labels.
enum NumberText {
  /// Returns the shortest text that reads back as the number, whole numbers without a fraction.
  static func of(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 9_007_199_254_740_992 {
      return String(Int64(number))
    }
    return "\(number)"
  }
}

/// Text from the data, cut so that a message stays a message.
enum Excerpt {
  private static let longest = 60

  /// Returns the text without control characters, cut after 60 characters.
  static func of(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(longest + 1).map { scalar in
      scalar.value < 32 || scalar.value == 127 ? " " : Character(scalar)
    }
    return start.count > longest ? String(start.prefix(longest)) + "..." : String(start)
  }

  /// Returns the first texts, joined, and how many more there are.
  static func list(_ texts: [String], limit: Int = 10) -> String {
    let shown = texts.prefix(limit).map(of).joined(separator: ", ")
    return texts.count > limit ? shown + " and \(texts.count - limit) more" : shown
  }
}

/// Blanks around a text.
enum Blanks {
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0d)
  }

  /// Returns the text without spaces, tabs and line ends around it.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else {
      return text
    }
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
  }
}

extension String {
  /// The text without a full stop at its end.
  var trimmedOfFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
