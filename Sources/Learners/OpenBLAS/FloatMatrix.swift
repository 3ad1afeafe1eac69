internal import COpenBLAS

/// A row-major view of `rows` x `columns` floats in a block that outlives it.
struct FloatMatrix {
  /// The first element.
  var start: UnsafeMutablePointer<Float>
  /// The number of rows.
  var rows: Int
  /// The number of columns.
  var columns: Int
  /// Elements from one row to the next.
  var stride: Int

  /// Creates a view of dense rows.
  init(_ start: UnsafeMutablePointer<Float>, rows: Int, columns: Int) {
    self.start = start
    self.rows = rows
    self.columns = columns
    stride = columns
  }

  /// Returns the view of the first rows.
  func prefix(rows count: Int) -> FloatMatrix {
    precondition(count <= rows)
    var part = self
    part.rows = count
    return part
  }

  /// Adds a * b, where a and b may be read transposed, to `keeping` times this matrix.
  func set(
    toProductOf a: FloatMatrix, transposed ta: Bool = false, and b: FloatMatrix,
    transposedSecond tb: Bool = false, keeping beta: Float = 0
  ) {
    let inner = ta ? a.rows : a.columns
    precondition(inner == (tb ? b.columns : b.rows))
    precondition(rows == (ta ? a.columns : a.rows) && columns == (tb ? b.rows : b.columns))
    guard rows > 0, columns > 0, inner > 0 else { return }
    precondition(OpenBLAS.isPrepared)
    cblas_sgemm(
      CBLAS.rowMajor, ta ? CBLAS.transposed : CBLAS.plain, tb ? CBLAS.transposed : CBLAS.plain,
      Int32(rows), Int32(columns), Int32(inner), 1, a.start, Int32(a.stride), b.start,
      Int32(b.stride), beta, start, Int32(stride))
  }
}
