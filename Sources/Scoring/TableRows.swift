internal import Predictions
internal import Tables

/// Reads columns of a table at the rows that have a truth; what is missing or no number is an error
/// that names its line.
struct TableRows {
  let table: Table
  /// The rows with a truth, ascending.
  let rows: [Int]

  /// Returns the column of a name.
  ///
  /// - Throws: `DataError` when there is none.
  static func column(_ name: String, of table: Table) throws(DataError) -> Column {
    guard let column = table.column(named: name) else {
      let names = table.columns.prefix(12).map { "\"\($0.name)\"" }.joined(separator: ", ")
      throw DataError(
        file: table.source.path, column: name, problem: "there is no such column",
        remedy: "the columns are \(names)")
    }
    return column
  }

  /// Returns one finite number a row.
  ///
  /// - Throws: `DataError` for a column of words or a cell without a finite number.
  func numbers(_ name: String) throws(DataError) -> [Double] {
    let column = try TableRows.column(name, of: table)
    guard case .numbers(let all) = column.values else {
      throw DataError(
        file: table.source.path, column: name, problem: "the values are words, not numbers",
        remedy: "name a column of numbers")
    }
    let values = rows.map { all[$0] }
    try refuse(values.indices.filter { !values[$0].isFinite }, column: name, "has no finite number")
    return values
  }

  /// Returns one label a row.
  ///
  /// - Throws: `DataError` for a cell without a label.
  func labels(_ name: String) throws(DataError) -> [String] {
    let cells = LabelledRows(try TableRows.column(name, of: table))
    var labels = [String?](repeating: nil, count: table.rowCount)
    for (row, code) in zip(cells.rows, cells.codes) { labels[row] = cells.labels[code] }
    let chosen = rows.map { labels[$0] }
    try refuse(chosen.indices.filter { chosen[$0] == nil }, column: name, "has no label")
    return chosen.compactMap(\.self)
  }

  /// Throws with the first lines when there are any positions to refuse.
  func refuse(
    _ positions: [Int], column: String?, _ problem: String,
    remedy: String = "correct the cells or leave these rows out"
  ) throws(DataError) {
    guard let first = positions.first else { return }
    let lines = positions.prefix(5).map { "\(table.line(ofRow: rows[$0]))" }
    let more = positions.count > 5 ? " and \(positions.count - 5) more" : ""
    let all =
      positions.count == 1 ? "" : " (lines \(lines.joined(separator: ", "))\(more))"
    throw DataError(
      file: table.source.path, line: table.line(ofRow: rows[first]), column: column,
      problem: problem + all, remedy: remedy)
  }
}
