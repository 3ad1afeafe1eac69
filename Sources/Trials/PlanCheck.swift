internal import Learners
internal import Losses
internal import Metrics
internal import Predictions
package import Tables

/// Finds what would make a whole run worthless, before its first job.
package enum PlanCheck {
  /// Checks a plan against the table that it is for.
  ///
  /// - Throws: `LossError`, `MetricError`, `LearnerError` for unknown names and parameters;
  ///   `DataError` for a target that cannot be used, fewer rows than folds, a class with one row, and
  ///   a loss whose task or domain the target leaves.
  package static func check(_ plan: Plan, table: Table) throws {
    try checkNames(plan, file: table.source.path)
    let rows = try PlannedRows(plan.setting, table: table)
    try checkCounts(plan.scheme, rows)
    for loss in plan.losses {
      let loss = try LossCatalogue.loss(loss)
      if let offence = LossDomain.offence(of: loss, target: rows.target, table: table) {
        throw offence
      }
    }
  }

  private static func checkNames(_ plan: Plan, file: String) throws {
    for learner in plan.learners {
      _ = try LearnerCatalogue.learner(named: learner, budget: plan.setting.budget)
    }
    for name in [plan.setting.metric] + plan.setting.panel {
      let card = try MetricCatalogue.metric(named: name).card
      guard card.tasks.contains(plan.setting.task) else {
        throw DataError(
          file: file, column: plan.setting.dataset.target,
          problem: "\(name) cannot judge a \(plan.setting.task.rawValue) target",
          remedy: "choose another metric ('losslab metrics' lists them by task)")
      }
    }
  }

  private static func checkCounts(_ scheme: Scheme, _ rows: PlannedRows) throws(DataError) {
    let target = rows.target
    let file = rows.table.source.path
    guard scheme.folds >= 2, scheme.repeats >= 1 else {
      throw DataError(
        file: file, problem: "a comparison needs at least 2 folds and 1 repeat",
        remedy: "raise --folds or --repeats")
    }
    guard target.values.count >= scheme.folds else {
      throw DataError(
        file: file, column: target.name,
        problem: "\(target.values.count) rows with a target are too few for \(scheme.folds) folds",
        remedy: "take more rows or fewer folds (--folds)")
    }
    for (label, count) in zip(target.classLabels, target.classCounts) where count < 2 {
      throw DataError(
        file: file, column: target.name,
        problem: "the class \"\(label)\" has one row only, which cannot both train and test",
        remedy: "drop the row or join the class with another")
    }
    guard !rows.features.isEmpty else {
      throw DataError(
        file: file, problem: "no column is left to predict \(target.name) from",
        remedy: "drop fewer columns (--drop)")
    }
  }
}
