/// Notes on what stands before and after a table.
enum LayoutNotes {
  static func preamble(
    of sample: RecordSample, _ bytes: Span<UInt8>, upTo count: Int
  ) -> ReadNote {
    let words = sample.records.prefix(count).flatMap(\.fields).map { $0.text(bytes) }
      .map(Blanks.trimmed).filter { !$0.isEmpty }
    let text = words.isEmpty ? "" : ": \"\(Excerpt.list(words, limit: 2))\""
    return ReadNote(
      code: "preamble",
      message: count == 1
        ? "A line before the table is left out\(text)."
        : "\(count) lines before the table are left out\(text).",
      line: sample.records.first?.line)
  }

  static func rows(_ count: Int) -> ReadNote {
    ReadNote(
      code: "header_rows", message: "The first \(count) lines are names and are joined by blanks.")
  }

  static func comments(_ count: Int, line: Int) -> ReadNote {
    ReadNote(
      code: "comment_lines",
      message: count == 1
        ? "A first line that begins with # is left out."
        : "The first \(count) lines, which begin with #, are left out.", line: line)
  }

  /// Returns what was found to follow the table, which is left out where `isCut`.
  static func end(_ end: TableEnd, isCut: Bool) -> [ReadNote] {
    guard let line = end.line else { return [] }
    guard isCut else {
      return end.successor != .repeatedHeader
        ? []
        : [
          ReadNote(
            code: "repeated_header",
            message:
              "Line \(line) repeats the header and is read as a row; under --ragged keep the "
              + "table ends there.", line: line)
        ]
    }
    return [
      end.successor == .foot
        ? ReadNote(
          code: "foot", message: "The notes below the table, from line \(line), are left out.",
          line: line)
        : ReadNote(
          code: "second_table",
          message: "A second table begins on line \(line); it and what follows are left out.",
          line: line)
    ]
  }
}
