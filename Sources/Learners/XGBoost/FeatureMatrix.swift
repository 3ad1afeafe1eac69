internal import CXGBoost
internal import Tables

/// The features of some rows as XGBoost holds them; one owner, freed by `close` or at scope's end.
///
/// XGBoost 1.7 caches predictions per thread: make, use and free it on one thread, that is inside
/// one synchronous function.
struct FeatureMatrix: ~Copyable {
  /// XGBoost's handle, `nil` without rows.
  let handle: DMatrixHandle?
  /// The number of rows.
  let rowCount: Int

  /// Copies the encoded columns, then the codes of the embedded categories.
  ///
  /// - Throws: ``LearnerError`` when XGBoost refuses them.
  init(_ design: DesignMatrix) throws(LearnerError) {
    rowCount = design.rowCount
    guard design.rowCount > 0 else {
      handle = nil
      return
    }
    let columns = design.columnCount + design.categories.count
    let values = FeatureMatrix.floats(design)
    var made: DMatrixHandle?
    let status = values.withUnsafeBufferPointer { buffer in
      let address = UInt(bitPattern: buffer.baseAddress)
      let array = """
        {"data":[\(address),true],"shape":[\(design.rowCount),\(columns)],\
        "typestr":"<f4","version":3}
        """
      return XGDMatrixCreateFromDense(array, #"{"missing":NaN,"nthread":1}"#, &made)
    }
    try XGBoost.check(status)
    handle = made
  }

  deinit { FeatureMatrix.free(handle) }

  /// Frees the matrix now.
  consuming func close() {
    let handle = handle
    discard self
    FeatureMatrix.free(handle)
  }

  /// Sets the n x k scores that boosting starts from.
  func setStart(_ scores: [Double]) throws(LearnerError) {
    try set("base_margin", scores)
  }

  /// Sets a number a row (or k of them) under XGBoost's name for it.
  func set(_ field: String, _ values: [Double]) throws(LearnerError) {
    guard let handle else { return }
    let floats = values.map(Float.init)
    try XGBoost.check(
      XGDMatrixSetFloatInfo(handle, field, floats, bst_ulong(floats.count)))
  }

  private static func floats(_ design: DesignMatrix) -> [Float] {
    guard !design.categories.isEmpty else { return design.values.map(Float.init) }
    let columns = design.columnCount
    var values: [Float] = []
    values.reserveCapacity(design.rowCount * (columns + design.categories.count))
    for row in 0..<design.rowCount {
      for j in 0..<columns { values.append(Float(design.values[row * columns + j])) }
      for category in design.categories { values.append(Float(category.codes[row])) }
    }
    return values
  }

  private static func free(_ handle: DMatrixHandle?) {
    guard let handle else { return }
    XGDMatrixFree(handle)
  }
}
