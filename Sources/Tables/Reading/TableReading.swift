internal import Spelling

/// Reads the rows of a text into columns.
struct TableReading {
  private let records: TextRecords
  private let parts: [TextRecords]
  /// The first row of each part.
  private(set) var firstRows: [Int] = []
  private let options: ReadOptions
  private(set) var notes: [ReadNote]
  private(set) var columns: [Column] = []
  private(set) var lines = LineIndex()

  init(_ parts: [TextRecords], options: ReadOptions) throws(DataError) {
    records = parts[0]
    self.parts = parts
    self.options = options
    notes = parts.flatMap(\.notes)
    try refuseUnknownTypes()
    try readColumns()
  }

  private mutating func readColumns() throws(DataError) {
    let forms = FormGuess.forms(records, options: options)
    var builders = forms.map { builder($0, capacity: guessedRows) }
    for part in parts {
      firstRows.append(lines.rowCount)
      try part.readRows(into: &builders, columns: Array(forms.indices), lines: &lines)
    }
    guard lines.rowCount > 0 else {
      throw TextRecords.refusal(.end, path: records.path, names: [])
    }
    if lines.blankLines > 0 {
      notes.append(
        ReadNote(code: "blank_lines", message: "\(lines.blankLines) blank lines are skipped."))
    }
    var resolutions = resolve(builders, columns: Array(forms.indices))
    let again = resolutions.indices.filter { resolutions[$0] == nil }
    if !again.isEmpty {
      var labels = again.map { _ in builder(.labels, capacity: lines.rowCount) }
      var linesAgain = LineIndex()
      for part in parts { try part.readRows(into: &labels, columns: again, lines: &linesAgain) }
      for (column, resolution) in zip(again, resolve(labels, columns: again)) {
        resolutions[column] = resolution
      }
    }
    columns = resolutions.compactMap { $0?.column }
    notes += TableReading.withoutRepetition(resolutions.flatMap { $0?.notes ?? [] })
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

  /// Decides what columns are; `nil` where cells taken as numbers must be read again as labels.
  private func resolve(
    _ builders: [ColumnBuilder], columns: [Int]
  ) -> [ColumnResolver.Resolution?] {
    zip(builders, columns).map { builder, column in
      ColumnResolver(name: records.header.names[column], builder: builder, options: options)
        .resolve()
    }
  }

  private func builder(_ form: ColumnBuilder.Form, capacity: Int) -> ColumnBuilder {
    ColumnBuilder(form: form, decimal: records.dialect.decimal, capacity: capacity)
  }

  /// Rows, if each takes at least two bytes a cell.
  private var guessedRows: Int {
    min(1 << 12, records.text.bytes.count / (2 * records.header.names.count) + 1)
  }

  private func refuseUnknownTypes() throws(DataError) {
    let names = records.header.names
    for name in options.types.keys.sorted() where !names.contains(name) {
      let near = NearestNames.of(name, in: names)
      throw DataError(
        file: records.path,
        problem: "a kind is given for \"\(Excerpt.of(name))\", which is no column",
        remedy: "take one of \(Excerpt.list(near.isEmpty ? names : near))")
    }
  }
}
