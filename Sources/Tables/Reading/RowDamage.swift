/// Rows that were not as wide as the header, or whose quotes did not pair.
struct RowDamage: Sendable {
  var shortRows = 0
  var longRows = 0
  var firstRaggedLine: Int?
  var mendedRows = 0
  var firstMendedLine: Int?

  /// Counts a row that has not the width of the header.
  mutating func addRagged(_ found: Int, width: Int, line: Int) {
    shortRows += found < width ? 1 : 0
    longRows += found > width ? 1 : 0
    firstRaggedLine = firstRaggedLine ?? line
  }

  /// Adds the damage of a later block that begins after so many lines.
  mutating func add(_ other: RowDamage, lineOffset: Int) {
    shortRows += other.shortRows
    longRows += other.longRows
    mendedRows += other.mendedRows
    firstRaggedLine = firstRaggedLine ?? other.firstRaggedLine.map { $0 + lineOffset }
    firstMendedLine = firstMendedLine ?? other.firstMendedLine.map { $0 + lineOffset }
  }

  /// Returns what became of the rows, in words.
  func notes(_ ragged: RaggedRows) -> [ReadNote] {
    let counts = RaggedCounts(
      width: 0, short: shortRows, long: longRows, firstLine: firstRaggedLine)
    let mending = firstMendedLine.map { ReadNote(mendedRows: mendedRows, firstLine: $0) }
    return counts.notes(ragged) + [mending].compactMap(\.self)
  }
}
