internal import Statistics
package import Tables

extension PartialProfile {
  /// Reads the rows of some parts once; `seed` chooses the sample, `sampleRows` limits it further.
  ///
  /// Throws where the parts cannot be read, or have other columns than the first.
  package init(
    parts: [DataPart], options: ReadOptions, target: String?, seed: UInt64,
    sampleRows: Int = RowReservoir.largestCapacity
  ) throws(DataError) {
    var blocks = try TableBlocks(parts: parts, options: options)
    let groups = TallyGroups(names: blocks.names, options: options)
    let capacity = PartialProfile.sampleCapacity(columns: blocks.names.count)
    var sample = RowReservoir(seed: seed, capacity: min(sampleRows, capacity))
    var rows = [Int](repeating: 0, count: parts.count)
    var source: PartSource?
    while let block = try blocks.next() {
      if block.firstRow == 0 || source == nil { source = blocks.sources[block.part] }
      guard let source, block.columns.count == groups.columnCount else {
        throw PartialProfile.surplus(parts[block.part].path)
      }
      groups.insert(block, decimal: source.decimal, isFirst: block.firstRow == 0)
      sample.offer(
        part: source.fingerprint, rows: block.firstRow..<block.firstRow + block.rowCount
      ) { block.record(ofRow: $0 - block.firstRow, decimal: source.decimal) }
      rows[block.part] += block.rowCount
    }
    self.parts = zip(blocks.sources, rows).map(Part.init)
      .sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
    self.target = target
    self.sample = sample
    cellOptions = CellOptions(options)
    columns = groups.tallies
    notes = blocks.notes.sorted(by: PartialProfile.precedes)
    if let target { try refuseUnknown(target) }
  }

  private static func surplus(_ path: String) -> DataError {
    DataError(
      file: path, problem: "rows have more fields than the header has names",
      remedy: "take --ragged pad, or read the file without --stream and --partial")
  }

  private func refuseUnknown(_ target: String) throws(DataError) {
    guard !names.contains(target) else { return }
    throw DataError(
      file: title, column: target, problem: "there is no such column",
      remedy: "take one of \(names.prefix(10).joined(separator: ", "))")
  }
}

extension PartialProfile.Part {
  fileprivate init(_ part: PartSource, rows: Int) {
    self.init(
      path: part.source.path, sha256: part.source.sha256, format: part.source.format,
      bytes: part.source.bytes, rows: rows, fingerprint: part.fingerprint)
  }
}
