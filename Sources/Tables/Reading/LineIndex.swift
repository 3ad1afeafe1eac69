/// The physical line of each row, kept only when it cannot be told from the row's number.
struct LineIndex {
  private(set) var lines: [Int32]?
  private(set) var rowCount = 0
  /// Blank lines that were skipped.
  var blankLines = 0

  /// Adds the line of the next row.
  @inline(__always)
  mutating func append(_ line: Int) {
    if lines != nil {
      lines?.append(Int32(clamping: line))
    } else if line != rowCount + 2 {
      lines = (0..<rowCount).map { Int32(clamping: $0 + 2) } + [Int32(clamping: line)]
    }
    rowCount += 1
  }
}
