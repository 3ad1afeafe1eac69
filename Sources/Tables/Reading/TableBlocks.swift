/// The rows of a table, block by block in the order of its parts, so that it need not fit memory.
package struct TableBlocks {
  /// The names of the columns.
  package private(set) var names: [String]
  /// What was guessed and read in another way so far.
  package private(set) var notes: [ReadNote]
  /// What the parts are known by, in their order; complete after the last block.
  package private(set) var sources: [PartSource]

  private let records: [TextRecords]
  private let options: ReadOptions
  private var part = 0

  /// Opens the parts and finds their layout; nothing but their heads is read.
  package init(parts: [DataPart], options: ReadOptions) throws(DataError) {
    var records: [TextRecords] = []
    sources = []
    for part in parts {
      let raw = try part.rawBytes()
      let content = Gzip.isMagic(raw) ? try Gzip.inflated(raw, path: part.path) : raw
      records.append(try TextRecords(TextBytes(content), path: part.path, options: options))
      sources.append(
        PartSource(
          path: part.path, bytes: raw, decimal: records[records.count - 1].dialect.decimal))
      try TextRecords.refuseOtherHeader(records[0], records[records.count - 1])
    }
    self.records = records
    self.options = options
    names = records.first?.header.names ?? []
    notes = records.flatMap(\.notes)
  }

  /// Returns the next rows, or `nil` after the last.
  package mutating func next() throws(DataError) -> TableBlock? {
    guard part < records.count else { return nil }
    defer { part += 1 }
    let decimal = records[part].dialect.decimal
    var builders = names.map { _ in
      ColumnBuilder(form: .numbers, decimal: decimal, capacity: 0, canBeAbandoned: false)
    }
    let lines = try records[part].readRows(into: &builders, columns: Array(names.indices))
    return TableBlock(
      part: part, firstRow: 0, rowCount: lines.rowCount, columns: builders.map(CellBatch.init))
  }
}

extension CellBatch {
  fileprivate init(_ builder: ColumnBuilder) {
    numbers = builder.numbers
    codes = [Int32](repeating: -1, count: numbers.count)
    for cell in builder.wordCells { codes[Int(cell.row)] = cell.word }
    labels = (0..<builder.words.count).map(builder.words.text)
    labelCounts = builder.words.entries.map(\.count)
    blankCount = builder.blankCount
    overflowCount = builder.overflowCount
  }
}
