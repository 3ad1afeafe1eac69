/// Encoded features: rows x columns of finite numbers, row-major.
package struct DesignMatrix: Sendable {
  /// The number of rows.
  package var rowCount: Int
  /// The names of the encoded columns, such as `colour=red`.
  package var columnNames: [String]
  /// rows x columns, row-major; no NaN.
  package var values: [Double]
  /// Integer codes of categories with many levels, for embeddings: one array of rows a category,
  /// 0 for missing, unseen or rare.
  package var categories: [EmbeddedCategory]

  /// The number of encoded columns.
  package var columnCount: Int { columnNames.count }

  /// Creates a matrix.
  package init(
    rowCount: Int, columnNames: [String], values: [Double], categories: [EmbeddedCategory]
  ) {
    self.rowCount = rowCount
    self.columnNames = columnNames
    self.values = values
    self.categories = categories
  }
}

/// A category with many levels as integer codes.
package struct EmbeddedCategory: Sendable {
  /// The column's name.
  package var name: String
  /// The number of codes, 0 included.
  package var levelCount: Int
  /// One code a row, 0 ..< levelCount.
  package var codes: [Int32]

  /// Creates a category.
  package init(name: String, levelCount: Int, codes: [Int32]) {
    self.name = name
    self.levelCount = levelCount
    self.codes = codes
  }
}
