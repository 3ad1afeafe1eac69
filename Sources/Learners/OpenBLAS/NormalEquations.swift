internal import COpenBLAS

/// The weighted normal equations X' D X of a row-major design, and their solution.
struct NormalEquations {
  private static let blockRows = 512

  /// The order of the equations.
  let order: Int
  private var matrix: [Double]
  private var block: [Double]

  /// Creates room for equations of `order` unknowns.
  init(order: Int) {
    precondition(OpenBLAS.isPrepared)
    self.order = order
    matrix = Array(repeating: 0, count: order * order)
    block = Array(repeating: 0, count: Self.blockRows * order)
  }

  /// Sets the matrix to X' D X / n + diag(penalties), D from every `step`-th curvature.
  mutating func set(
    design: [Double], curvatures: [Double], from first: Int, step: Int, penalties: [Double]
  ) {
    let rows = design.count / max(order, 1)
    precondition(penalties.count == order && curvatures.count == rows * step)
    for i in matrix.indices { matrix[i] = 0 }
    for begin in stride(from: 0, to: rows, by: Self.blockRows) {
      let end = min(begin + Self.blockRows, rows)
      weigh(design, begin..<end, curvatures, first, step)
      cblas_dsyrk(
        CBLAS.rowMajor, CBLAS.upper, CBLAS.transposed, Int32(order), Int32(end - begin),
        1 / Double(rows), block, Int32(order), 1, &matrix, Int32(order))
    }
    for i in 0..<order { matrix[i * order + i] += penalties[i] }
  }

  /// Writes rows, each times the square root of its curvature, to the block.
  private mutating func weigh(
    _ design: [Double], _ rows: Range<Int>, _ curvatures: [Double], _ first: Int, _ step: Int
  ) {
    var to = 0
    for row in rows {
      let root = curvatures[row * step + first].squareRoot()
      let from = row * order
      for j in 0..<order { block[to + j] = root * design[from + j] }
      to += order
    }
  }

  /// Returns the x of A x = b, or `nil` when A is not positive definite.
  func solution(_ right: [Double]) -> [Double]? {
    precondition(right.count == order)
    // The upper triangle by rows is the lower one by columns, which is how LAPACK reads it.
    var factor = matrix
    var x = right
    var n = Int32(order)
    var one: Int32 = 1
    var stride = n
    var info: Int32 = 0
    dposv_("L", &n, &one, &factor, &stride, &x, &n, &info)
    _ = stride
    return info == 0 && x.allSatisfy(\.isFinite) ? x : nil
  }
}
