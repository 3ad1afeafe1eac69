internal import Charts
internal import Foundation

/// Words as Markdown that shows exactly these words.
enum MarkdownText {
  /// Returns the text on one line, fit for paragraphs, headings and lists.
  static func line(_ text: Text) -> String { guardedStart(cell(text)) }

  /// Returns the text on one line, fit for a table cell.
  static func cell(_ text: Text) -> String { text.spans.map(span).joined() }

  private static func span(_ span: Text.Span) -> String {
    switch span {
    case .plain(let words): escaped(words)
    case .strong(let words): marked(words, by: "**")
    case .emphasis(let words): marked(words, by: "*")
    case .code(let words): code(words)
    case .link(let words, let destination): "[\(escaped(words))](\(path(destination)))"
    }
  }

  /// Marks touch words, not spaces, or they would be printed.
  private static func marked(_ words: String, by mark: String) -> String {
    let trimmed = words.split(separator: " ", omittingEmptySubsequences: true)
      .joined(separator: " ")
    return trimmed.isEmpty ? "" : mark + escaped(trimmed) + mark
  }

  /// Returns the words with everything that GitHub could read as markup made harmless.
  static func escaped(_ words: String) -> String {
    var result = ""
    let scalars = Array(PlainText.visible(words).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      result += escape(scalar, before: next)
    }
    // An address may begin without a scheme.
    return result.replacingOccurrences(of: "www.", with: "www&#46;", options: .caseInsensitive)
  }

  private static func escape(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "@": "&#64;"
    // Addresses and :emoji: have a colon that touches the next word.
    case ":": next == " " ? ":" : "&#58;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#": "\\\(scalar)"
    default: String(scalar)
    }
  }

  /// Keeps a line from beginning a list, a rule or a heading.
  private static func guardedStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "-+=".contains(first) { return "\\" + line }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    guard !number.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
    return rest.dropFirst().first == " " ? number + "\\" + rest : line
  }

  /// Returns words as code; words with marks of their own go through entities.
  static func code(_ words: String) -> String {
    let shown = PlainText.visible(words)
    guard !shown.isEmpty else { return "" }
    let isTrimmed = !shown.hasPrefix(" ") && !shown.hasSuffix(" ")
    if isTrimmed, shown.unicodeScalars.allSatisfy(isHarmless) { return "`\(shown)`" }
    return "<code>" + shown.unicodeScalars.map(entity).joined() + "</code>"
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || " _.,=()+-/%…".unicodeScalars.contains(scalar)
  }

  private static func entity(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      return String(scalar)
    }
    return "&#\(scalar.value);"
  }

  /// Returns words inside of an HTML element.
  static func html(_ text: Text) -> String {
    text.spans.map { span in
      switch span {
      case .plain(let words): entities(words)
      case .strong(let words): "<strong>\(entities(words))</strong>"
      case .emphasis(let words): "<em>\(entities(words))</em>"
      case .code(let words): "<code>\(entities(words))</code>"
      case .link(let words, let destination):
        "<a href=\"\(path(destination))\">\(entities(words))</a>"
      }
    }.joined()
  }

  private static func entities(_ words: String) -> String {
    PlainText.visible(words).unicodeScalars.map { scalar in
      "`*_[]|~$\\#:@".unicodeScalars.contains(scalar)
        ? "&#\(scalar.value);" : PlainText.xml(String(scalar))
    }.joined()
  }

  /// Returns a relative path with everything but the harmless percent-encoded.
  static func path(_ destination: String) -> String {
    destination.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 128
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._/#".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
  }
}
