/// The columns of a table while its blocks are appended in their order.
struct TableColumns: Sendable {
  /// Why the reading stopped.
  enum Failure: Sendable {
    case error(DataError)
    /// The part is not UTF-8 though text before made sense as such: it is Latin-1 from the start.
    case encoding(part: Int, ReadNote)
  }

  private(set) var names: [String]
  private(set) var builders: [ColumnBuilder]
  private(set) var lines = LineIndex()
  /// The first row of each part that has blocks.
  private(set) var firstRows: [Int] = []
  private(set) var damage = RowDamage()
  /// What the blocks have to say, apart from their cells.
  private(set) var notes: [ReadNote] = []
  private(set) var failure: Failure?

  private let headerNames: [String]
  private let options: ReadOptions
  /// The line of the part on which the next block begins.
  private var nextLine = 1

  init(names: [String], forms: [ColumnBuilder.Form], decimal: UInt8, options: ReadOptions) {
    self.names = names
    headerNames = names
    self.options = options
    builders = forms.map { ColumnBuilder(form: $0, decimal: decimal) }
  }

  var rowCount: Int { lines.rowCount }

  /// Stops the reading.
  mutating func fail(_ error: DataError) {
    failure = failure ?? .error(error)
  }

  /// Appends the cells of the next block; false when the reading is to stop.
  mutating func append(_ cells: BlockCells, of block: TextBlock) -> Bool {
    guard failure == nil, let layout = block.layout else { return false }
    if block.isFirstOfPart { begin(block.part, layout) }
    let offset = block.line == nil ? nextLine - 1 : 0
    takeEncoding(block, layout)
    if failure == nil, let refusal = cells.refusal {
      fail(
        refusal.error(
          path: layout.path, names: headerNames, delimiter: layout.dialect.delimiter,
          offset: offset))
    }
    guard failure == nil else { return false }
    nextLine = cells.endLine + offset
    damage.add(cells.damage, lineOffset: offset)
    widen(to: cells.width)
    if rowCount == 0 { reserve(cells.rowCount, block) }
    appendWords(cells, offset: offset)
    lines.blankLines += cells.blankLines
    for line in cells.lines { lines.append(Int(line) + offset) }
    return true
  }

  /// Removes a column and returns what was gathered of it.
  mutating func release(_ column: Int) -> ColumnBuilder {
    let builder = builders[column]
    builders[column] = ColumnBuilder(form: .skipped, decimal: builder.decimal)
    return builder
  }

  private mutating func begin(_ part: Int, _ layout: TextLayout) {
    while firstRows.count <= part { firstRows.append(rowCount) }
    nextLine = layout.body.line
    lines.blankLines += layout.body.blankLines
  }

  private mutating func takeEncoding(_ block: TextBlock, _ layout: TextLayout) {
    guard let bad = block.bad else { return }
    let line = (block.line ?? nextLine) + bad.linesBefore
    if options.encoding == .utf8 {
      fail(TextHead.notUTF8(bad.byte, path: layout.path, line: line))
    } else if block.isMixed {
      failure = .encoding(part: block.part, TextHead.note(bad.byte, line: line))
    } else {
      notes.append(TextHead.note(bad.byte, line: line))
    }
  }

  /// Makes columns for surplus fields, whose cells in the rows so far are missing.
  private mutating func widen(to width: Int) {
    SurplusNames.extend(&names, to: width)
    while builders.count < width {
      let decimal = builders.first?.decimal ?? UInt8(ascii: ".")
      builders.append(ColumnBuilder(form: .labels, decimal: decimal, rowCount: rowCount))
    }
  }

  /// Makes room for all rows, as many as the first block lets expect, so that no column need be
  /// moved while it grows.
  private mutating func reserve(_ rows: Int, _ block: TextBlock) {
    guard let bytes = block.expectedBytes, block.count > 0 else { return }
    let expected = 1.02 * Double(rows) * Double(bytes) / Double(block.count)
    for column in builders.indices { builders[column].reserve(Int(expected) + 16) }
  }

  private mutating func appendWords(_ cells: BlockCells, offset: Int) {
    var words = (0..<cells.width).map { column in
      builders[column].takeWords(cells.columns[column], lineOffset: offset)
    }
    for cell in cells.wordCells {
      let (row, column) = Int(cell.cell).quotientAndRemainder(dividingBy: cells.width)
      builders[column].appendWord(words[column][Int(cell.word)], row: rowCount + row)
    }
    while words.count < builders.count { words.append([]) }
    appendCells(cells, words)
  }

  /// Turns rows into columns, a few rows at a time, so that they stay in the nearest cache.
  private mutating func appendCells(_ cells: BlockCells, _ words: [[Int32]]) {
    let tile = max(8, 2_048 / max(1, cells.width))
    for start in stride(from: 0, to: cells.rowCount, by: tile) {
      let count = min(tile, cells.rowCount - start)
      for column in 0..<cells.width {
        builders[column].append(
          cells.cells + (start * cells.width + column), count: count, stride: cells.width,
          codes: words[column])
      }
    }
    for column in cells.width..<builders.count { builders[column].appendBlanks(cells.rowCount) }
  }
}
