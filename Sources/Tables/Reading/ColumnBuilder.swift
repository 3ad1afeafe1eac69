/// Gathers the cells of one column, block by block, as numbers or as labels.
///
/// As numbers: cells that are none go, with their rows, into `words`. As labels: all cells that are
/// not blank go there, and `codes` holds one number a row. What the words mean is decided once all
/// are known, word by word and not cell by cell.
struct ColumnBuilder: Sendable {
  enum Form: UInt8, Sendable { case numbers, labels, skipped }

  let form: Form
  let decimal: UInt8
  /// One number a row, NaN where the cell is blank or a word; empty when taken as labels.
  private(set) var numbers: [Double] = []
  /// One index into `words` a row, -1 where blank; empty when taken as numbers.
  private(set) var codes: [Int32] = []
  /// The cells that are not numbers, or all.
  private(set) var words = LabelDictionary()
  /// The row and the word of each cell that is not a number; empty when taken as labels.
  private(set) var wordCells: [(row: Int32, word: Int32)] = []
  /// Cells that are empty or blank.
  private(set) var blankCount = 0
  /// Cells whose number is too large for a double, and the lines of the first.
  private(set) var overflowLines: [Int] = []
  private(set) var overflowCount = 0
  /// Label cells that had blanks around them.
  private(set) var trimmedCount = 0

  init(form: Form, decimal: UInt8, rowCount: Int = 0) {
    self.form = form
    self.decimal = decimal
    if form == .labels { codes = [Int32](repeating: -1, count: rowCount) }
    if form == .numbers { numbers = [Double](repeating: .nan, count: rowCount) }
    blankCount = rowCount
  }

  /// Makes room for so many rows in all.
  mutating func reserve(_ rows: Int) {
    if form == .numbers { numbers.reserveCapacity(rows) }
    if form == .labels { codes.reserveCapacity(rows) }
  }

  /// Appends cells, `stride` apart, that are numbers or NaN, or else the block's codes.
  @inline(__always)
  mutating func append(
    _ cells: UnsafePointer<Double>, count: Int, stride: Int, codes newCodes: [Int32]
  ) {
    switch form {
    case .numbers:
      for row in 0..<count { numbers.append(cells[row &* stride]) }
    case .labels:
      for row in 0..<count {
        let code = Int(cells[row &* stride])
        codes.append(code < 0 ? -1 : newCodes[code])
      }
    case .skipped: break
    }
  }

  /// Appends rows that have no such cell.
  mutating func appendBlanks(_ count: Int) {
    if form == .numbers { numbers.append(contentsOf: repeatElement(.nan, count: count)) }
    if form == .labels { codes.append(contentsOf: repeatElement(-1, count: count)) }
    blankCount += count
  }

  /// Takes the words of a block's column and returns the number that each has here.
  mutating func takeWords(_ column: BlockColumn, lineOffset: Int) -> [Int32] {
    blankCount += column.blankCount
    trimmedCount += column.trimmedCount
    overflowCount += column.overflowLines.count
    let room = max(0, 10 - overflowLines.count)
    overflowLines += column.overflowLines.prefix(room).map { $0 + lineOffset }
    return column.words.count == 0 ? [] : words.take(column.words, lineOffset: lineOffset)
  }

  /// Notes that a cell among numbers is a word.
  mutating func appendWord(_ word: Int32, row: Int) {
    wordCells.append((Int32(truncatingIfNeeded: row), word))
  }
}
