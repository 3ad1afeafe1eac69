internal import Tables

/// The features of some rows as a net reads them: floats and codes.
struct NetInput {
  /// The rows x columns encoded features.
  let dense: FloatMatrix
  /// One array of codes a category.
  let codes: [[Int32]]
  private let block: FloatBlock

  /// Copies a design.
  init(_ design: DesignMatrix) {
    block = FloatBlock(count: design.values.count)
    for (i, value) in design.values.enumerated() { block.start[i] = Float(value) }
    dense = FloatMatrix(block.start, rows: design.rowCount, columns: design.columnCount)
    codes = design.categories.map { category in
      precondition(category.codes.allSatisfy { $0 >= 0 && $0 < category.levelCount })
      return category.codes
    }
  }

  /// The number of rows.
  var rowCount: Int { dense.rows }
}
