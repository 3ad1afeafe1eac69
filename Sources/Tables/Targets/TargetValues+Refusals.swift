internal import Spelling

extension TargetValues {
  /// Returns the column of that name, which must be unambiguous.
  static func column(named name: String, of table: Table) throws(DataError) -> Column {
    guard let column = table.column(named: name) else {
      throw noSuchColumn(name, of: table)
    }
    let note = table.notes.first { $0.code == "duplicate_header" && $0.column == name }
    guard let note else { return column }
    throw DataError(
      file: table.source.path, line: note.line, column: name,
      problem: "the target is ambiguous: \(note.message.trimmedOfFullStop)",
      remedy: "give the columns different names in the file")
  }

  /// Refuses a target with infinite values, whether the reader met them or the table holds them.
  static func refuseInfinite(_ column: Column, of table: Table) throws(DataError) {
    var problem = table.notes.first { $0.code == "infinite_values" && $0.column == column.name }?
      .message.trimmedOfFullStop
    if case .numbers(let numbers) = column.values, numbers.contains(where: \.isInfinite) {
      problem = "\(numbers.count { $0.isInfinite }) values are infinite"
    }
    guard let problem else { return }
    throw DataError(
      file: table.source.path, column: column.name,
      problem: "the target cannot be trained on: \(problem)",
      remedy: "correct the cells or leave them empty")
  }

  static func allMissing(_ column: Column, of table: Table) -> DataError {
    DataError(
      file: table.source.path, column: column.name,
      problem: "the target has no value in any of \(table.rowCount) rows",
      remedy: "take another target")
  }

  static func constant(_ column: Column, of table: Table, value: String) -> DataError {
    DataError(
      file: table.source.path, column: column.name,
      problem: "the target has one distinct value, \(value), so there is no loss to choose",
      remedy: "take another target")
  }

  private static func noSuchColumn(_ name: String, of table: Table) -> DataError {
    let names = table.columns.map(\.name)
    let near = NearestNames.of(name, in: names)
    let choice = near.isEmpty ? likelyTargets(in: table) : near
    return DataError(
      file: table.source.path,
      problem: "there is no column \"\(Excerpt.of(name))\"; the columns are "
        + Excerpt.list(names, limit: 20),
      remedy: "take --target \(choice.map(ShellWord.of).joined(separator: " or "))")
  }
}
