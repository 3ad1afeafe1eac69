/// Counts rows that have more or fewer fields than the header.
struct RaggedCounts {
  let width: Int
  private var short = 0
  private var long = 0
  private var firstLine: Int?

  init(width: Int) { self.width = width }

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
    firstMendedLine.map { line in
      ReadNote(
        code: "mended_rows",
        message: mended == 1
          ? "The quotes or separators of line \(line) do not pair; its likeliest reading is taken."
          : "The quotes or separators of \(mended) rows (first on line \(line)) do not pair; their "
            + "likeliest reading is taken.", line: line)
    }
  }
}
