/// Reads the cells of blocks.
struct BlockParser {
  private let ragged: RaggedRows
  private let cells: BlockCells

  init(into cells: BlockCells, options: ReadOptions) {
    self.cells = cells
    ragged = options.ragged
  }

  /// Reads a block; what stops the reading is the cells' refusal.
  func read(_ block: inout TextBlock) {
    guard let layout = block.layout else { return }
    if block.isLatin1 { BlockParser.decode(&block) }
    BlockParser.close(&block)
    block.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[..<block.visibleCount])
      if TextSurvey.contains(UnsafeBufferPointer(rebasing: text[..<block.count]), 0) {
        return refuseNul(text, block, layout)
      }
      clear(block)
      if PlainRows.canRead(layout.dialect), readPlainly(bytes, block, layout.dialect) { return }
      clear(block)
      scan(text, block, layout.dialect)
    }
  }

  private func clear(_ block: TextBlock, width: Int? = nil) {
    cells.clear(byteCount: block.count, line: block.line ?? 1, width: width)
  }

  private func readPlainly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: TextBlock, _ dialect: Dialect
  ) -> Bool {
    guard var rows = PlainRows(bytes, count: block.count, dialect, cells) else { return true }
    return rows.read()
  }

  /// Reads all rows by the scanner of records.
  private func scan(_ text: UnsafeBufferPointer<UInt8>, _ block: TextBlock, _ dialect: Dialect) {
    var scanner = BlockParser.scanner(dialect, block)
    let span = text.span
    while scanner.position < block.count {
      let step = scanner.next(span)
      if step == .end { break }
      guard step == .record else {
        cells.refusal = .scan(step)
        return
      }
      let found = scanner.fields.count
      if ragged == .keep, found > cells.width {
        return scanWider(text, block, dialect, because: scanner)
      }
      guard noteWidth(found, line: scanner.recordLine) else { return }
      takeRow(scanner, span)
    }
    cells.endLine = scanner.line
    cells.blankLines = scanner.blankLines
    cells.damage.mendedRows = scanner.mended
    cells.damage.firstMendedLine = scanner.firstMendedLine
  }

  /// Reads all rows once more with as many columns as the widest has.
  private func scanWider(
    _ text: UnsafeBufferPointer<UInt8>, _ block: TextBlock, _ dialect: Dialect,
    because scanner: RecordScanner
  ) {
    let widest = widest(text, block, dialect)
    guard widest <= cells.headerWidth + BlockCells.mostSurplus else {
      cells.refusal = .ragged(line: scanner.recordLine, found: scanner.fields.count)
      return
    }
    clear(block, width: widest)
    scan(text, block, dialect)
  }

  private static func scanner(_ dialect: Dialect, _ block: TextBlock) -> RecordScanner {
    var dialect = dialect
    dialect.start = 0
    dialect.line = block.line ?? 1
    return RecordScanner(dialect)
  }

  private func takeRow(_ scanner: RecordScanner, _ span: Span<UInt8>) {
    cells.reserveRow()
    for (column, field) in scanner.fields.prefix(cells.width).enumerated() {
      cells.take(
        field, of: span, column: column, line: scanner.recordLine,
        decimal: scanner.dialect.decimal)
    }
    for column in min(scanner.fields.count, cells.width)..<cells.width {
      cells.takeMissing(column: column)
    }
    cells.endRow(line: scanner.recordLine)
  }

  /// Counts a row that is not as wide as the header; false when it is to stop the reading.
  private func noteWidth(_ found: Int, line: Int) -> Bool {
    guard found != cells.headerWidth else { return true }
    guard ragged != .error else {
      cells.refusal = .ragged(line: line, found: found)
      return false
    }
    cells.damage.addRagged(found, width: cells.headerWidth, line: line)
    return true
  }

  private func widest(
    _ text: UnsafeBufferPointer<UInt8>, _ block: TextBlock, _ dialect: Dialect
  ) -> Int {
    var scanner = BlockParser.scanner(dialect, block)
    var widest = cells.width
    while scanner.position < block.count, scanner.next(text.span) == .record {
      widest = max(widest, scanner.fields.count)
    }
    return widest
  }

  private func refuseNul(
    _ text: UnsafeBufferPointer<UInt8>, _ block: TextBlock, _ layout: TextLayout
  ) {
    clear(block)
    let nul = text.firstIndex(of: 0) ?? 0
    var scanner = BlockParser.scanner(layout.dialect, block)
    while scanner.next(text.span) == .record, scanner.position <= nul {}
    let field = scanner.fields.firstIndex { $0.end > nul } ?? 0
    cells.refusal = .nul(line: scanner.recordLine, field: field)
  }

  private static func decode(_ block: inout TextBlock) {
    let head = block.bytes[..<block.count]
    let tail = block.bytes[block.count..<block.visibleCount]
    let text = Latin1.utf8(head, count: head.count, padding: 0)
    let rest = Latin1.utf8(tail, count: tail.count, padding: TextBlock.padding)
    block.count = text.count
    block.visibleCount = text.count + rest.count - TextBlock.padding
    block.bytes = text + rest
  }

  /// Puts a line end behind a last record that has none.
  private static func close(_ block: inout TextBlock) {
    guard block.count > 0, block.count == block.visibleCount else { return }
    let last = block.bytes[block.count - 1]
    if last != 0x0a, last != 0x0d { block.bytes[block.count] = 0x0a }
  }
}
