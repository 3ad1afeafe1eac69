/// Some consecutive rows of one part of a table.
package struct TableBlock: Sendable {
  /// The part, from 0.
  package var part: Int
  /// The first row, counted from 0 within the part.
  package var firstRow: Int
  /// The number of rows.
  package var rowCount: Int
  /// The cells of each column.
  package var columns: [CellBatch]

  /// Returns the cells of a row, counted from 0 within the block, as text; blank ones are empty.
  ///
  /// A number is given in the shortest form that reads back as the same number.
  package func cells(ofRow row: Int) -> [String] {
    columns.map { column in
      let code = Int(column.codes[row])
      if code >= 0 { return column.labels[code] }
      return column.numbers[row].isNaN ? "" : NumberText.of(column.numbers[row])
    }
  }
}
