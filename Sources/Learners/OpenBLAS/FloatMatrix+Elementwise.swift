// Plain loops over dense rows, which the compiler vectorises.
extension FloatMatrix {
  /// Sets every row to the one row of another matrix.
  func setRows(to row: FloatMatrix) {
    precondition(row.rows == 1 && row.columns == columns && stride == columns)
    for i in 0..<rows { (start + i * columns).update(from: row.start, count: columns) }
  }

  /// Raises negative elements to 0.
  func rectify() {
    precondition(stride == columns)
    for i in 0..<rows * columns { start[i] = start[i] > 0 ? start[i] : 0 }
  }

  /// Sets to 0 where another matrix of the same size is not positive.
  func clearWhereNotPositive(_ other: FloatMatrix) {
    precondition(stride == columns && other.stride == columns && other.rows == rows)
    for i in 0..<rows * columns { start[i] = other.start[i] > 0 ? start[i] : 0 }
  }

  /// Sets this one row to the sums of another matrix's columns.
  func setToColumnSums(of other: FloatMatrix) {
    precondition(rows == 1 && other.columns == columns)
    start.update(repeating: 0, count: columns)
    for i in 0..<other.rows {
      let from = other.start + i * other.stride
      for j in 0..<columns { start[j] += from[j] }
    }
  }
}
