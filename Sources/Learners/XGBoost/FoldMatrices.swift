internal import Tables

/// The rows of a fold as XGBoost holds them, binned once for all losses.
struct FoldMatrices: ~Copyable {
  /// The rows that are trained on.
  let training: FeatureMatrix
  /// The rows that decide when to stop.
  let validation: FeatureMatrix
  /// The rows that are scored at the end.
  let test: FeatureMatrix

  /// Copies the three parts.
  ///
  /// - Throws: ``LearnerError`` without a row or column, or when XGBoost refuses them.
  init(_ data: FitData) throws(LearnerError) {
    let design = data.training.design
    guard design.rowCount > 0 else { throw LearnerError(.nothingToTrainOn("training row")) }
    guard design.columnCount + design.categories.count > 0 else {
      throw LearnerError(.nothingToTrainOn("feature"))
    }
    let training = try FeatureMatrix(design)
    let validation = try FeatureMatrix(data.validation.design)
    let test = try FeatureMatrix(data.test.design)
    self.training = training
    self.validation = validation
    self.test = test
  }

  /// Lets boosting start from a loss's best constant.
  func setStart(_ start: StartingPoint) throws(LearnerError) {
    try training.setStart(start.repeated(rows: training.rowCount))
    try validation.setStart(start.repeated(rows: validation.rowCount))
    try test.setStart(start.repeated(rows: test.rowCount))
  }
}
