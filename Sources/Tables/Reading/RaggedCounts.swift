/// Counts rows that have more or fewer fields than the header.
struct RaggedCounts {
  let width: Int
  private var short: Int
  private var long: Int
  private var firstLine: Int?

  /// Begins with what has been counted so far.
  init(width: Int, short: Int = 0, long: Int = 0, firstLine: Int? = nil) {
    self.width = width
    self.short = short
    self.long = long
    self.firstLine = firstLine
  }

  /// Counts a row that has not the width of the header.
  mutating func add(_ fields: Int, line: Int) {
    if fields < width { short += 1 } else { long += 1 }
    firstLine = firstLine ?? line
  }

  /// Returns what became of the rows, in words.
  func notes(_ ragged: RaggedRows) -> [ReadNote] {
    guard let firstLine else { return [] }
    let parts = [
      short > 0 ? "\(short) \(short == 1 ? "row has" : "rows have") too few fields" : nil,
      long > 0 ? "\(long) \(long == 1 ? "row has" : "rows have") too many" : nil,
    ].compactMap(\.self)
    return [
      ReadNote(
        code: "ragged_rows",
        message: parts.joined(separator: " and ") + " (first on line \(firstLine)); "
          + (ragged == .pad ? "short ones are filled, long ones cut" : "all fields are kept") + ".",
        line: firstLine)
    ]
  }
}

extension RecordScanner {
  /// What was mended so far, in words.
  var mendingNote: ReadNote? {
    firstMendedLine.map { ReadNote(mendedRows: mended, firstLine: $0) }
  }
}

extension ReadNote {
  /// Creates the note on rows that were mended.
  init(mendedRows count: Int, firstLine line: Int) {
    self.init(
      code: "mended_rows",
      message: count == 1
        ? "The quotes or separators of line \(line) do not pair; its likeliest reading is taken."
        : "The quotes or separators of \(count) rows (first on line \(line)) do not pair; their "
          + "likeliest reading is taken.", line: line)
  }
}
