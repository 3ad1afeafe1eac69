/// What the user named: files, and what is to be taken out of them.
package struct DataRequest: Sendable, Hashable {
  /// Paths, patterns such as `dir/*.csv`, remote addresses, or `-` for standard input.
  package var paths: [String]
  /// One SELECT statement, to which the files of `paths` are the table `data`.
  package var sql: String?
  /// The table of a SQLite file, or the sheet of an Excel file.
  package var table: String?

  /// Creates a request.
  package init(paths: [String], sql: String? = nil, table: String? = nil) {
    self.paths = paths
    self.sql = sql
    self.table = table
  }

  /// What messages call the data: the first path, and how many more there are.
  package var name: String {
    guard let first = paths.first else { return "--sql" }
    return paths.count == 1 ? first : "\(first) and \(paths.count - 1) more"
  }
}
