internal import Foundation
internal import Synchronization

/// The rows of a table, block by block in the order of its parts, so that it need not fit memory.
package struct TableBlocks {
  /// The names of the columns; where surplus fields are kept, those met so far.
  package private(set) var names: [String]
  /// What was guessed and read in another way so far.
  package var notes: [ReadNote] {
    sequence.notes + laterNotes + damage.notes(options.ragged)
  }
  /// What the parts opened so far are known by, in their order; complete after the last block.
  package var sources: [PartSource] { sequence.sources() }

  private let sequence: BlockSequence
  private let options: ReadOptions
  /// What each thread reads its blocks into.
  private let cells: [BlockCells]
  private var texts: [TextBlock]
  private var ready: ArraySlice<TableBlock> = []
  private var failure: DataError?
  private var laterNotes: [ReadNote] = []
  private var damage = RowDamage()
  /// The line and the row of the part with which the next block begins.
  private var nextLine = 1
  private var nextRow = 0

  /// Opens the parts and finds their layout; nothing but the head of the first is read.
  package init(parts: [DataPart], options: ReadOptions) throws(DataError) {
    try self.init(
      parts: parts, options: options, blockSize: 1 << 20,
      workers: min(8, ProcessInfo.processInfo.activeProcessorCount))
  }

  /// Reads blocks of about `blockSize` bytes, so many at a time.
  package init(
    parts: [DataPart], options: ReadOptions, blockSize: Int, workers: Int
  ) throws(DataError) {
    let settings = BlockSequence.Settings(blockSize: max(1, blockSize))
    let sequence = try BlockSequence(parts, options: options, settings: settings)
    self.sequence = sequence
    self.options = options
    names = sequence.names
    let forms = [ColumnBuilder.Form](repeating: .numbers, count: sequence.names.count)
    cells = (0..<max(1, workers)).map { _ in
      BlockCells(forms: forms, surplusForm: .numbers)
    }
    texts = cells.map { _ in TextBlock() }
  }

  /// Returns the next rows, or `nil` after the last.
  package mutating func next() throws(DataError) -> TableBlock? {
    while ready.isEmpty, failure == nil {
      if try !read() { break }
    }
    if let block = ready.popFirst() { return block }
    if let failure { throw failure }
    return nil
  }

  /// Reads a block on each thread; false after the last.
  private mutating func read() throws(DataError) -> Bool {
    var count = 0
    while count < texts.count, failure == nil {
      switch sequence.next(&texts[count]) {
      case .block: count += 1
      case .failure(let error, _): failure = error
      case .end: return count > 0 ? take(count) : false
      }
    }
    return take(count)
  }

  private mutating func take(_ count: Int) -> Bool {
    let texts = texts
    let cells = cells
    let options = options
    let batches = Mutex([[CellBatch]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      var text = texts[place]
      BlockParser(into: cells[place], options: options).read(&text)
      let batch = cells[place].batches()
      batches.withLock { $0[place] = batch }
    }
    for (place, columns) in batches.withLock({ $0 }).enumerated() {
      guard append(columns, cells[place], of: texts[place]) else { break }
    }
    return true
  }

  private mutating func append(
    _ columns: [CellBatch], _ cells: BlockCells, of text: TextBlock
  ) -> Bool {
    guard let layout = text.layout else { return false }
    if text.isFirstOfPart {
      nextLine = layout.body.line
      nextRow = 0
    }
    let offset = text.line == nil ? nextLine - 1 : 0
    if let error = refusal(cells, text, layout, offset: offset) {
      failure = error
      sequence.stop()
      return false
    }
    nextLine = cells.endLine + offset
    damage.add(cells.damage, lineOffset: offset)
    SurplusNames.extend(&names, to: cells.width)
    ready.append(
      TableBlock(part: text.part, firstRow: nextRow, rowCount: cells.rowCount, columns: columns))
    nextRow += cells.rowCount
    return true
  }

  private mutating func refusal(
    _ cells: BlockCells, _ text: TextBlock, _ layout: TextLayout, offset: Int
  ) -> DataError? {
    if let bad = text.bad {
      let line = (text.line ?? nextLine) + bad.linesBefore
      // Rows that were handed out cannot be taken back and read as Latin-1.
      if options.encoding == .utf8 || text.isMixed {
        return TextHead.notUTF8(bad.byte, path: layout.path, line: line)
      }
      laterNotes.append(TextHead.note(bad.byte, line: line))
    }
    return cells.refusal?.error(
      path: layout.path, names: sequence.names, delimiter: layout.dialect.delimiter,
      offset: offset)
  }
}

extension BlockCells {
  /// Returns the cells column by column, each taken as a number where it is one.
  fileprivate func batches() -> [CellBatch] {
    guard refusal == nil else { return [] }
    var batches = (0..<width).map { column in
      let found = columns[column]
      return CellBatch(
        numbers: (0..<rowCount).map { cells[$0 &* width &+ column] },
        codes: [Int32](repeating: -1, count: rowCount),
        labels: (0..<found.words.count).map(found.words.text),
        labelCounts: found.words.entries.map(\.count), blankCount: found.blankCount,
        overflowCount: found.overflowLines.count)
    }
    for cell in wordCells {
      let (row, column) = Int(cell.cell).quotientAndRemainder(dividingBy: width)
      batches[column].codes[row] = cell.word
    }
    return batches
  }
}
