/// The cells of one block, row after row; used again for the next block, by one thread at a time.
final class BlockCells: @unchecked Sendable {
  /// One number a cell: NaN for a word among numbers; the word or -1 among labels.
  private(set) var cells: UnsafeMutablePointer<Double>
  private var capacity: Int
  /// The number of fields in a row.
  private(set) var width: Int
  /// The number of names in the header.
  var headerWidth: Int { baseForms.count }
  private(set) var rowCount = 0
  /// The line on which each row begins.
  private(set) var lines: [Int32] = []
  /// What the cells of each column are, apart from plain numbers; there is room for the surplus.
  let columns: UnsafeMutablePointer<BlockColumn>
  private var columnCount: Int
  /// The cells among numbers that are words.
  private(set) var wordCells: [(cell: Int32, word: Int32)] = []
  /// The line after the last.
  var endLine = 1
  var blankLines = 0
  var damage = RowDamage()
  var refusal: RowRefusal?

  private let baseForms: [ColumnBuilder.Form]
  private let surplusForm: ColumnBuilder.Form
  /// Whether plain numbers are numbers, for each column of the header.
  let takesNumbers: UnsafeMutablePointer<Bool>

  /// Surplus columns beyond these are damage rather than data.
  static let mostSurplus = 4_096

  /// Takes columns in these forms, and those that surplus fields make in `surplusForm`.
  init(forms: [ColumnBuilder.Form], surplusForm: ColumnBuilder.Form = .labels) {
    baseForms = forms
    self.surplusForm = surplusForm
    width = forms.count
    columns = .allocate(capacity: forms.count + BlockCells.mostSurplus)
    columnCount = forms.count
    capacity = 0
    cells = .allocate(capacity: 1)
    takesNumbers = .allocate(capacity: max(1, forms.count))
    for (column, form) in forms.enumerated() {
      (columns + column).initialize(to: BlockColumn(form: form))
      takesNumbers[column] = form != .labels
    }
  }

  deinit {
    cells.deallocate()
    takesNumbers.deallocate()
    columns.deinitialize(count: columnCount)
    columns.deallocate()
  }

  /// Forgets the block before and makes room for one of so many bytes.
  func clear(byteCount: Int, line: Int, width newWidth: Int? = nil) {
    width = newWidth ?? baseForms.count
    while columnCount < width {
      (columns + columnCount).initialize(to: BlockColumn(form: surplusForm))
      columnCount += 1
    }
    for column in 0..<columnCount { columns[column].clear() }
    rowCount = 0
    lines.removeAll(keepingCapacity: true)
    wordCells.removeAll(keepingCapacity: true)
    endLine = line
    blankLines = 0
    damage = RowDamage()
    refusal = nil
    // A cell takes a byte at least; a row that is filled up takes one for all of its cells.
    reserve(byteCount + 1 + width)
  }

  /// Where the cells of the next row go; there is room for all of them.
  @inline(__always)
  var nextRow: UnsafeMutablePointer<Double> { cells + rowCount &* width }

  @inline(__always)
  func endRow(line: Int) {
    lines.append(Int32(truncatingIfNeeded: line))
    rowCount &+= 1
  }

  /// Makes room for one more row, however its cells came to be.
  func reserveRow() {
    let needed = (rowCount + 1) * width
    if needed > capacity { reserve(2 * needed) }
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    let grown = UnsafeMutablePointer<Double>.allocate(capacity: count)
    if rowCount > 0 { grown.update(from: cells, count: rowCount * width) }
    cells.deallocate()
    cells = grown
    capacity = count
  }

  /// Takes a cell of the next row that is no plain number, or is to be a label.
  func take(_ field: Field, of span: Span<UInt8>, column: Int, line: Int, decimal: UInt8) {
    switch columns[column].form {
    case .numbers: takeAmongNumbers(field, span, column, line, decimal)
    case .labels: nextRow[column] = Double(label(field, span, column, line))
    case .skipped: nextRow[column] = .nan
    }
  }

  /// Takes a cell of the next row that is not there.
  func takeMissing(column: Int) {
    columns[column].blankCount += 1
    nextRow[column] = columns[column].form == .labels ? -1 : .nan
  }

  private func takeAmongNumbers(
    _ field: Field, _ span: Span<UInt8>, _ column: Int, _ line: Int, _ decimal: UInt8
  ) {
    let cell = field.trimmed(span)
    let number = NumberParser.parse(span, cell.start, cell.end, decimal: decimal)
    nextRow[column] = number.isFinite ? number + 0 : .nan
    if cell.start == cell.end {
      columns[column].blankCount += 1
    } else if number.isInfinite {
      columns[column].overflowLines.append(line)
    } else if number.isNaN {
      let word = intern(cell, span, column, line)
      wordCells.append((Int32(truncatingIfNeeded: rowCount * width + column), word))
    }
  }

  private func label(_ field: Field, _ span: Span<UInt8>, _ column: Int, _ line: Int) -> Int32 {
    let cell = field.trimmed(span)
    guard cell.start < cell.end else {
      columns[column].blankCount += 1
      return -1
    }
    if cell != field { columns[column].trimmedCount += 1 }
    return intern(cell, span, column, line)
  }

  private func intern(_ cell: Field, _ span: Span<UInt8>, _ column: Int, _ line: Int) -> Int32 {
    guard cell.quoting == .doubled else {
      return span.extracting(cell.start..<cell.end).withUnsafeBufferPointer {
        columns[column].words.intern($0, line: line)
      }
    }
    return cell.content(span).withUnsafeBufferPointer {
      columns[column].words.intern($0, line: line)
    }
  }
}
