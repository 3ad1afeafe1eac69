package import Tables

extension PlannedRows {
  /// Returns the folds of a plan over the rows that have a target, by position in `target`.
  ///
  /// - Throws: `DataError` when there are fewer rows than folds.
  package func folds(of plan: Plan) throws(DataError) -> Folds {
    try folds(plan.setting, folds: plan.scheme.folds, repeats: plan.scheme.repeats)
  }

  /// Returns the rows of the table that train in a fold, early stopping included, ascending.
  package func outerTrainingRows(of folds: Folds, repeat number: Int, fold: Int) -> [Int] {
    folds.trainingRows(repeat: number, fold: fold).map { target.rows[$0] }
  }

  /// Returns folds that do not depend on how many repeats follow.
  func folds(
    _ setting: TrialSetting, folds: Int, repeats: Int
  ) throws(DataError) -> Folds {
    try Folds(
      targets: target.values, task: target.task, folds: folds, repeats: repeats,
      seed: TrialSeed.folds(setting))
  }
}
