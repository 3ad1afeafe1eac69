internal import GRDB
internal import Spelling
internal import Tables

/// The tables and views of a SQLite file, and which of them is meant.
struct SQLiteTables {
  private let names: [String]
  private let request: DataRequest

  init(_ request: DataRequest, in database: Database) throws {
    self.request = request
    names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master
        WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY name
        """)
  }

  /// Returns the table that was named, or the only one.
  ///
  /// - Throws: ``DataError`` with the names there are.
  func chosen() throws(DataError) -> String {
    if let table = try chosenIfClear() { return table }
    throw DataError(
      file: request.name,
      problem: names.isEmpty
        ? "there is no table in the file" : "there are \(names.count) tables: \(list)",
      remedy: names.isEmpty ? "name another file" : "choose one with --table")
  }

  /// Returns the table that was named, or the only one, or `nil` where there are several.
  func chosenIfClear() throws(DataError) -> String? {
    guard let named = request.table else { return names.count == 1 ? names[0] : nil }
    if names.contains(named) { return named }
    let nearest = NearestNames.of(named, in: names)
    throw DataError(
      file: request.name, problem: "there is no table \"\(named)\" among \(list)",
      remedy: nearest.isEmpty
        ? "correct --table" : "did you mean --table \(ShellWord.of(nearest[0]))")
  }

  /// The first names, and how many more there are.
  private var list: String {
    let shown = names.prefix(20).joined(separator: ", ")
    return names.isEmpty ? "none" : shown + (names.count > 20 ? ", \(names.count - 20) more" : "")
  }
}
