internal import Foundation
internal import Spelling
internal import Synchronization

/// Reads the rows of all parts into columns, on several threads.
struct TableReading {
  private(set) var columns: [Column] = []
  private(set) var notes: [ReadNote] = []
  private(set) var lines = LineIndex()
  /// The first row of each part.
  private(set) var firstRows: [Int] = []
  /// What each part is known by.
  private(set) var sources: [Table.Source] = []

  private let options: ReadOptions
  private let blockSize: Int
  private let workers: Int
  private var latin1: [Int: ReadNote] = [:]

  init(
    _ parts: [DataPart], options: ReadOptions, blockSize: Int, workers: Int
  ) throws(DataError) {
    self.options = options
    self.blockSize = blockSize
    self.workers = workers
    var parts = parts
    // What keeps a pipe's bytes until they are read once more.
    var spools: [Spool] = []
    while true {
      let sequence = try BlockSequence(parts, options: options, settings: settings(isFirst: true))
      try refuseUnknownTypes(sequence.names, path: parts[0].path)
      let gathered = gather(sequence, forms: sequence.forms)
      switch gathered.failure {
      case .error(let error): throw error
      case .encoding(let part, let note):
        latin1[part] = note
        (parts, spools) = try TableReading.again(sequence, path: parts[part].path)
      case nil:
        try finish(gathered, sequence)
        withExtendedLifetime(spools) {}
        return
      }
    }
  }

  private func settings(isFirst: Bool) -> BlockSequence.Settings {
    BlockSequence.Settings(
      blockSize: blockSize, digests: isFirst, keeps: isFirst, latin1: latin1)
  }

  /// Reads all blocks; the columns are the same for any number of threads.
  private func gather(_ sequence: BlockSequence, forms: [ColumnBuilder.Form]) -> TableColumns {
    let columns = InOrder(
      TableColumns(
        names: sequence.names, forms: forms, decimal: sequence.firstLayout.dialect.decimal,
        options: options))
    let options = options
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      TableReading.work(sequence, forms, options, columns)
    }
    return columns.value
  }

  private static func work(
    _ sequence: BlockSequence, _ forms: [ColumnBuilder.Form], _ options: ReadOptions,
    _ columns: InOrder<TableColumns>
  ) {
    let cells = BlockCells(forms: forms)
    let parser = BlockParser(into: cells, options: options)
    var block = TextBlock()
    while true {
      switch sequence.next(&block) {
      case .end: return
      case .failure(let error, let number): return columns.perform(number) { $0.fail(error) }
      case .block:
        parser.read(&block)
        let goesOn = columns.perform(block.number) { $0.append(cells, of: block) }
        if !goesOn { sequence.stop() }
      }
    }
  }

  private mutating func finish(
    _ gathered: consuming TableColumns, _ sequence: BlockSequence
  ) throws(DataError) {
    let names = gathered.names
    let path = sequence.parts[0].path
    guard gathered.rowCount > 0 else { throw TextRecords.refusal(.end, path: path, names: []) }
    sources = sequence.sources().map(\.source)
    lines = gathered.lines
    firstRows = gathered.firstRows
    notes = sequence.notes + gathered.notes + gathered.damage.notes(options.ragged)
    if lines.blankLines > 0 {
      notes.append(
        ReadNote(code: "blank_lines", message: "\(lines.blankLines) blank lines are skipped."))
    }
    var resolutions = resolve(gathered, columns: Array(names.indices))
    let again = resolutions.indices.filter { resolutions[$0] == nil }
    if !again.isEmpty {
      let labels = try gatherLabels(again, sequence, path: path)
      for (column, resolution) in zip(again, resolve(labels, columns: again)) {
        resolutions[column] = resolution
      }
      let asLabels = Set(again.map { names[$0] })
      notes.removeAll {
        CodeLikeNumbers.codes.contains($0.code) && asLabels.contains($0.column ?? "")
      }
    }
    columns = resolutions.compactMap { $0?.column }
    notes += TableReading.withoutRepetition(resolutions.flatMap { $0?.notes ?? [] })
  }

  /// Reads columns that were taken as numbers once more, as labels.
  private func gatherLabels(
    _ columns: [Int], _ sequence: BlockSequence, path: String
  ) throws(DataError) -> TableColumns {
    let (parts, spools) = try TableReading.again(sequence, path: path)
    defer { withExtendedLifetime(spools) {} }
    let second = try BlockSequence(parts, options: options, settings: settings(isFirst: false))
    var forms = [ColumnBuilder.Form](repeating: .skipped, count: second.names.count)
    for column in columns where column < forms.count { forms[column] = .labels }
    let gathered = gather(second, forms: forms)
    if case .error(let error) = gathered.failure { throw error }
    guard gathered.rowCount == lines.rowCount, second.names == sequence.names else {
      throw DataError(
        file: path, problem: "the file changed while it was read", remedy: "read it again")
    }
    return gathered
  }

  private static func again(
    _ sequence: BlockSequence, path: String
  ) throws(DataError) -> ([DataPart], [Spool]) {
    guard let again = try sequence.partsAgain() else {
      throw DataError(
        file: path, problem: "the input must be read twice, and a pipe can be read only once",
        remedy: "store it in a file and name that")
    }
    return (again.map(\.part), again.compactMap(\.spool))
  }

  /// Decides what columns are; `nil` where cells taken as numbers must be read again as labels.
  private func resolve(
    _ gathered: consuming TableColumns, columns: [Int]
  ) -> [ColumnResolver.Resolution?] {
    let names = gathered.names
    let source = Mutex((gathered: gathered, next: 0))
    let results = Mutex([ColumnResolver.Resolution?](repeating: nil, count: columns.count))
    let options = options
    DispatchQueue.concurrentPerform(iterations: min(workers, columns.count)) { _ in
      while let (place, builder) = source.withLock({ source -> (Int, ColumnBuilder)? in
        guard source.next < columns.count else { return nil }
        source.next += 1
        return (source.next - 1, source.gathered.release(columns[source.next - 1]))
      }) {
        let resolver = ColumnResolver(
          name: names[columns[place]], builder: builder, options: options)
        let resolution = resolver.resolve()
        results.withLock { $0[place] = resolution }
      }
    }
    return results.withLock { $0 }
  }

  /// Joins the notes on blanks around labels into one where many columns have them.
  private static func withoutRepetition(_ notes: [ReadNote]) -> [ReadNote] {
    let trimmed = notes.filter { $0.code == "trimmed_labels" }
    guard trimmed.count > 3 else { return notes }
    return [
      ReadNote(
        code: "trimmed_labels",
        message: "Blanks around labels are dropped in \(trimmed.count) columns: "
          + Excerpt.list(trimmed.compactMap(\.column)) + ".")
    ] + notes.filter { $0.code != "trimmed_labels" }
  }

  private func refuseUnknownTypes(_ names: [String], path: String) throws(DataError) {
    for name in options.types.keys.sorted() where !names.contains(name) {
      let near = NearestNames.of(name, in: names)
      throw DataError(
        file: path,
        problem: "a kind is given for \"\(Excerpt.of(name))\", which is no column",
        remedy: "take one of \(Excerpt.list(near.isEmpty ? names : near))")
    }
  }
}
