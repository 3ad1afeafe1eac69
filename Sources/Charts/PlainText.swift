/// Text from the data made safe to look at: one line, nothing invisible, not too long.
package enum PlainText {
  /// The longest name that is printed in full.
  package static let nameLimit = 60

  /// Returns the text with line breaks, control, bidirectional and other invisible characters
  /// as visible escapes such as `\n` and `\u{202E}`.
  package static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) {
        result += escape(of: scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns the visible text, cut with an ellipsis after `limit` Unicode scalars.
  package static func name(_ text: String, limit: Int = nameLimit) -> String {
    // Only the head is made visible, so that a name of a megabyte costs nothing.
    let head = String(text.unicodeScalars.prefix(limit + 1))
    let shown = visible(head)
    guard shown.unicodeScalars.count > limit else { return shown }
    return String(shown.unicodeScalars.prefix(max(limit - 1, 0))) + "…"
  }

  /// Returns the text with the five characters that XML reserves as entities.
  package static func xml(_ text: String) -> String {
    var result = ""
    for character in visible(text).unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  private static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
