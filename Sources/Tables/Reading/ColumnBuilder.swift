/// Takes the cells of one column, row by row, as numbers or as labels.
///
/// As numbers: cells that are none go, with their rows, into `words`. As labels: all cells that are
/// not blank go there, and `codes` holds one number a row. What the words mean is decided once all
/// are known, word by word and not cell by cell.
struct ColumnBuilder {
  enum Form { case numbers, labels }

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
  /// Too many cells are words for this to be a column of numbers; the rest is not read.
  private(set) var isAbandoned = false

  private var rowCount = 0

  private let canBeAbandoned: Bool

  init(form: Form, decimal: UInt8, capacity: Int, canBeAbandoned: Bool = true) {
    self.canBeAbandoned = canBeAbandoned
    self.form = form
    self.decimal = decimal
    if form == .numbers { numbers.reserveCapacity(capacity) }
    if form == .labels { codes.reserveCapacity(capacity) }
  }

  /// Takes the cell of the next row.
  @inline(__always)
  mutating func append(_ field: Field, of bytes: Span<UInt8>, line: Int) {
    if form == .numbers {
      let number = NumberParser.parse(bytes, field.start, field.end, decimal: decimal)
      // Adding 0 makes -0 the 0 that it equals.
      if number.isFinite { numbers.append(number + 0) } else { appendOther(field, bytes, line) }
    } else {
      appendLabel(field, bytes, line)
    }
    rowCount += 1
  }

  private mutating func appendOther(_ field: Field, _ bytes: Span<UInt8>, _ line: Int) {
    guard !isAbandoned else { return }
    let cell = field.trimmed(bytes)
    let number = NumberParser.parse(bytes, cell.start, cell.end, decimal: decimal)
    numbers.append(number.isFinite ? number + 0 : .nan)
    if cell.start == cell.end {
      blankCount += 1
    } else if number.isInfinite {
      overflowCount += 1
      if overflowLines.count < 10 { overflowLines.append(line) }
    } else if number.isNaN {
      let word = intern(cell, bytes, line)
      wordCells.append((Int32(truncatingIfNeeded: rowCount), word))
      isAbandoned =
        canBeAbandoned && wordCells.count > 1_000 && wordCells.count > rowCount / 2
        && words.count > wordCells.count / 4
    }
  }

  private mutating func appendLabel(_ field: Field, _ bytes: Span<UInt8>, _ line: Int) {
    let cell = field.trimmed(bytes)
    guard cell.start < cell.end else {
      blankCount += 1
      return codes.append(-1)
    }
    if cell != field { trimmedCount += 1 }
    codes.append(intern(cell, bytes, line))
  }

  private mutating func intern(_ cell: Field, _ bytes: Span<UInt8>, _ line: Int) -> Int32 {
    guard cell.quoting == .doubled else {
      return words.intern(bytes, cell.start, cell.end, line: line)
    }
    let content = cell.content(bytes)
    return words.intern(content.span, 0, content.count, line: line)
  }
}
