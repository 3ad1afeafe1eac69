internal import Statistics
package import Tables

extension PartialProfile {
  /// Reads the rows of some parts once; `seed` chooses the sample.
  ///
  /// Throws where the parts cannot be read, or have other columns than the first.
  package init(
    parts sources: [DataPart], options: ReadOptions, target: String?, seed: UInt64
  ) throws(DataError) {
    var blocks = try TableBlocks(parts: sources, options: options)
    let names = blocks.names
    let groups = TallyGroups(names: names, options: options)
    var rows = [Int](repeating: 0, count: sources.count)
    sample = RowReservoir(
      seed: seed, capacity: PartialProfile.sampleCapacity(columns: names.count))
    while let block = try blocks.next() {
      let decimal = blocks.sources[block.part].decimal
      groups.insert(block, decimal: decimal, isFirst: block.firstRow == 0)
      let first = rows[block.part]
      sample.offer(
        part: blocks.sources[block.part].fingerprint, rows: first..<first + block.rowCount
      ) { block.record(ofRow: $0 - first, decimal: decimal) }
      rows[block.part] += block.rowCount
    }
    parts = zip(blocks.sources, rows).map(Part.init)
      .sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
    self.target = target
    cellOptions = CellOptions(options)
    columns = groups.tallies
    notes = blocks.notes.sorted(by: PartialProfile.precedes)
    if let target { try refuseUnknown(target) }
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
