internal import Charts

/// Lines for a terminal, 80 columns wide, with colour on request.
package struct TextScreen: Sendable {
  /// What a colour stands for.
  enum Ink: String {
    case bold = "1"
    case dim = "2"
    case good = "32"
    case near = "34"
    case unsure = "33"
    case bad = "31"
  }

  /// The widest line.
  static let width = 80
  /// Where values begin, after their labels.
  private static let indent = 11

  private let hasColour: Bool
  private var lines: [String] = []

  /// Creates an empty screen; `colour` adds ANSI escapes.
  init(colour: Bool) { hasColour = colour }

  /// All lines, each with its line break.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Returns the words in an ink, or as they are.
  func inked(_ words: String, _ ink: Ink?) -> String {
    guard hasColour, let ink, !words.isEmpty else { return words }
    return "\u{1B}[\(ink.rawValue)m\(words)\u{1B}[0m"
  }

  /// Adds a line of words from anywhere, cut at the width.
  mutating func line(_ words: String = "", _ ink: Ink? = nil) {
    lines.append(inked(TextWidth.cut(words, to: Self.width), ink))
  }

  /// Adds words from anywhere, wrapped at the width.
  mutating func paragraph(_ words: String) {
    lines += Self.wrapped(PlainText.name(words, limit: 1200), to: Self.width)
  }

  /// Adds a line that is laid out and inked already.
  mutating func laidOut(_ line: String) { lines.append(line) }

  /// Adds a label and its value, wrapped below itself; nothing when the value is empty.
  mutating func item(_ label: String, _ value: String, _ ink: Ink? = nil) {
    let rows = Self.wrapped(PlainText.name(value, limit: 600), to: Self.width - Self.indent)
    for (index, row) in rows.enumerated() {
      let head = Self.padded(index == 0 ? label : "", to: Self.indent)
      lines.append(inked(head, .dim) + inked(row, ink))
    }
  }

  /// Returns the words filled up with spaces, or cut, to a width.
  static func padded(_ words: String, to width: Int, right: Bool = false) -> String {
    let shown = TextWidth.cut(words, to: width)
    let space = String(repeating: " ", count: max(0, width - TextWidth.of(shown)))
    return right ? space + shown : shown + space
  }

  /// Returns the words on lines of a width; a word that is too long is broken.
  package static func wrapped(_ words: String, to width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    for word in words.split(separator: " ") {
      if !row.isEmpty, TextWidth.of(row) + 1 + TextWidth.of(word) > width {
        rows.append(row)
        row = ""
      }
      var rest = row.isEmpty ? String(word) : row + " " + word
      while TextWidth.of(rest) > width {
        let head = TextWidth.prefix(of: rest, width)
        rows.append(head)
        rest = String(rest.dropFirst(max(head.count, 1)))
      }
      row = rest
    }
    return row.isEmpty ? rows : rows + [row]
  }
}
