package import Tables

extension PlannedRows {
  /// Returns how the rows of a plan are dealt into folds; every job deals the same.
  ///
  /// - Throws: `DataError` for fewer rows than folds.
  package func folds(of plan: Plan) throws(DataError) -> Folds {
    try Folds(
      targets: target.values, task: target.task, folds: plan.scheme.folds,
      repeats: plan.scheme.repeats, seed: TrialSeed.folds(plan.setting))
  }

  /// Returns the table rows of an outer training part.
  package func outerTrainingRows(of folds: Folds, repeat number: Int, fold: Int) -> [Int] {
    folds.trainingRows(repeat: number, fold: fold).map { target.rows[$0] }
  }
}
