internal import COpenBLAS
internal import Tables

/// The training rows with every column at mean 0 and variance 1, and a last column of ones.
///
/// A penalty then weighs every coefficient alike, whatever the units of its column.
struct StandardisedDesign {
  /// The number of rows.
  let rowCount: Int
  /// The number of columns, the ones included.
  let columnCount: Int
  /// rows x columns, row-major.
  let values: [Double]
  private let means: [Double]
  private let scales: [Double]

  /// Standardises a design by its own weighted rows; a constant column becomes zeros.
  init(_ design: DesignMatrix, weights: [Double]?) {
    let rows = design.rowCount
    let columns = design.columnCount
    let (means, scales) = Self.moments(design, RowWeights.normalised(weights))
    var values = Array(repeating: 1.0, count: rows * (columns + 1))
    for row in 0..<rows {
      let (from, to) = (row * columns, row * (columns + 1))
      for j in 0..<columns { values[to + j] = (design.values[from + j] - means[j]) / scales[j] }
    }
    (rowCount, columnCount) = (rows, columns + 1)
    (self.values, self.means, self.scales) = (values, means, scales)
  }

  /// Returns the n x k scores of these rows for coefficients columns x k.
  func scores(_ coefficients: [Double], count k: Int) -> [Double] {
    Self.product(values, rows: rowCount, columns: columnCount, coefficients, count: k)
  }

  /// Returns the columns x k slopes of the mean over rows, from n x k slopes by the scores.
  func coefficientSlopes(_ slopes: [Double], count k: Int) -> [Double] {
    precondition(OpenBLAS.isPrepared && slopes.count == rowCount * k)
    var result = Array(repeating: 0.0, count: columnCount * k)
    cblas_dgemm(
      CBLAS.rowMajor, CBLAS.transposed, CBLAS.plain, Int32(columnCount), Int32(k),
      Int32(rowCount), 1 / Double(rowCount), values, Int32(columnCount), slopes, Int32(k),
      0, &result, Int32(k))
    return result
  }

  /// Returns the n x k scores of other rows, in the units of the encoded columns.
  func scores(of design: DesignMatrix, _ coefficients: [Double], count k: Int) -> [Double] {
    let last = (columnCount - 1) * k
    var raw = Array(coefficients[..<last])
    var intercepts = Array(coefficients[last...])
    for j in means.indices {
      for c in 0..<k {
        raw[j * k + c] /= scales[j]
        intercepts[c] -= means[j] * raw[j * k + c]
      }
    }
    var scores = Self.product(
      design.values, rows: design.rowCount, columns: columnCount - 1, raw, count: k)
    for i in scores.indices { scores[i] += intercepts[i % k] }
    return scores
  }

  private static func product(
    _ values: [Double], rows: Int, columns: Int, _ coefficients: [Double], count k: Int
  ) -> [Double] {
    var result = Array(repeating: 0.0, count: rows * k)
    guard rows > 0, columns > 0 else { return result }
    precondition(OpenBLAS.isPrepared && coefficients.count == columns * k)
    cblas_dgemm(
      CBLAS.rowMajor, CBLAS.plain, CBLAS.plain, Int32(rows), Int32(k), Int32(columns), 1,
      values, Int32(columns), coefficients, Int32(k), 0, &result, Int32(k))
    return result
  }

  private static func moments(
    _ design: DesignMatrix, _ weights: [Double]?
  ) -> (means: [Double], scales: [Double]) {
    let columns = design.columnCount
    let count = Double(max(design.rowCount, 1))
    var means = Array(repeating: 0.0, count: columns)
    var squares = means
    for row in 0..<design.rowCount {
      let share = (weights?[row] ?? 1) / count
      for j in 0..<columns { means[j] += share * design.values[row * columns + j] }
    }
    for row in 0..<design.rowCount {
      let share = (weights?[row] ?? 1) / count
      for j in 0..<columns {
        let distance = design.values[row * columns + j] - means[j]
        squares[j] += share * distance * distance
      }
    }
    // What rounding leaves of a constant column is no variation.
    let scales = zip(squares, means).map { square, mean in
      let deviation = square.squareRoot()
      return deviation > 1e-12 * abs(mean) && deviation > 0 ? deviation : 1
    }
    return (means, scales)
  }
}
