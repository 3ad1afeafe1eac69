internal import Statistics
internal import Tables

extension PartialProfile {
  /// Reads the sample as a table, in the order of the parts, with the kinds that all rows show.
  ///
  /// Throws where the reader refuses the rows, so when there are none.
  func sampleTable() throws(DataError) -> Table {
    var options = cellOptions.forSample
    var table = try read(options)
    let forced = formsToForce(table, given: options.types)
    if !forced.isEmpty {
      options.types.merge(forced) { given, _ in given }
      table = try read(options)
    }
    let kinds = SampleKinds(rowCount: rowCount, given: cellOptions.forSample.types)
    for place in table.columns.indices where columns.indices.contains(place) && !isWhole {
      table.columns[place].kind = kinds.kind(of: table.columns[place], tally: columns[place])
    }
    table.source = source
    table.notes = notes + table.notes.filter { $0.column != nil }
    return table
  }

  /// The rows of the sample as comma-separated text with a header.
  var sampleText: [UInt8] {
    let lines = [SampleRecord.text(names, isHeader: true)] + orderedRows.map(\.text)
    return lines.flatMap { Array($0.utf8) + [0x0a] }
  }

  /// Where the rows come from.
  var source: Table.Source {
    Table.Source(
      parts: parts.map {
        Table.Source(path: $0.path, sha256: $0.sha256, format: $0.format, bytes: $0.bytes)
      })
  }

  private func read(_ options: ReadOptions) throws(DataError) -> Table {
    guard rowCount > 0 else {
      throw DataError(
        file: title, problem: "there are no rows", remedy: "give at least one part with rows")
    }
    var table = try TableReader.read(bytes: sampleText, path: title, options: options)
    // Right for parts with a header of one line and no line end within quotes.
    table.lines = orderedRows.map { Int32(clamping: $0.number + 2) }
    return table
  }

  private var orderedRows: [RowReservoir.Row] {
    let places = Dictionary(
      parts.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    return sample.sample.map { (place: places[$0.part] ?? 0, row: $0) }
      .sorted { ($0.place, $0.row.number) < ($1.place, $1.row.number) }.map(\.row)
  }

  /// The columns that are numbers in the sample and labels in all rows, or the other way about.
  private func formsToForce(
    _ table: Table, given: [String: ColumnKind]
  ) -> [String: ColumnKind] {
    var forced: [String: ColumnKind] = [:]
    for (column, tally) in zip(table.columns, columns) where given[column.name] == nil {
      let isNumeric = tally.cells.isNumeric
      switch column.values {
      case .numbers where column.kind != .date && !isNumeric && tally.cells.text > 0:
        forced[column.name] = .category
      case .codes where isNumeric: forced[column.name] = .number
      default: continue
      }
    }
    return forced
  }
}
