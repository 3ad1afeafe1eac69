// Loops over dense rows, eight elements at a time: left to itself, the compiler keeps the branches.
extension FloatMatrix {
  private typealias Lanes = SIMD8<Float>
  private static let lanes = Lanes.scalarCount

  /// Sets every row to the one row of another matrix.
  func setRows(to row: FloatMatrix) {
    precondition(row.rows == 1 && row.columns == columns && stride == columns)
    for i in 0..<rows { (start + i * columns).update(from: row.start, count: columns) }
  }

  /// Raises negative elements to 0.
  func rectify() { clearWhereNotPositive(self) }

  /// Sets to 0 where another matrix of the same size is not positive.
  func clearWhereNotPositive(_ other: FloatMatrix) {
    precondition(stride == columns && other.stride == columns)
    precondition(other.rows == rows && other.columns == columns)
    let (values, signs, count) = (start, other.start, rows * columns)
    let whole = count / Self.lanes * Self.lanes
    for i in Swift.stride(from: 0, to: whole, by: Self.lanes) {
      let isOff = Self.load(signs + i) .<= Lanes()
      Self.store(Self.load(values + i).replacing(with: Lanes(), where: isOff), to: values + i)
    }
    for i in whole..<count where signs[i] <= 0 { values[i] = 0 }
  }

  /// Sets this one row to the sums of another matrix's columns.
  func setToColumnSums(of other: FloatMatrix) {
    precondition(rows == 1 && other.columns == columns)
    let whole = columns / Self.lanes * Self.lanes
    for j in Swift.stride(from: 0, to: whole, by: Self.lanes) {
      var sums = Lanes()
      for i in 0..<other.rows { sums += Self.load(other.start + i * other.stride + j) }
      Self.store(sums, to: start + j)
    }
    for j in whole..<columns {
      var sum: Float = 0
      for i in 0..<other.rows { sum += other.start[i * other.stride + j] }
      start[j] = sum
    }
  }

  private static func load(_ from: UnsafeMutablePointer<Float>) -> Lanes {
    UnsafeRawPointer(from).loadUnaligned(as: Lanes.self)
  }

  private static func store(_ lanes: Lanes, to: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(to).storeBytes(of: lanes, as: Lanes.self)
  }
}
