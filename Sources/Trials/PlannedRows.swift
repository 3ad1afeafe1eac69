internal import Foundation
internal import Predictions
package import Tables

/// What all folds of a plan share: the table, its target, its weights, its features.
package struct PlannedRows: Sendable {
  package let table: Table
  package let target: TargetValues
  /// One positive weight a target row, or `nil`.
  package let weights: [Double]?
  /// The names of the feature columns.
  package let features: [String]

  /// Takes target, weights and features of a setting out of a table.
  ///
  /// - Throws: `DataError` when the target or the weights cannot be used or the labels differ.
  package init(_ setting: TrialSetting, table: Table) throws(DataError) {
    let dataset = setting.dataset
    let positive = setting.task == .binary ? setting.classLabels.last : nil
    let target = try TargetValues(
      table: table, target: dataset.target, task: setting.task, positive: positive)
    guard target.classLabels == setting.classLabels else {
      throw DataError(
        file: table.source.path, column: dataset.target,
        problem: "the labels are not those of the plan", remedy: "run it into a new folder (--out)")
    }
    self.table = table
    self.target = target
    weights = try dataset.weight.map { name throws(DataError) in
      try PlannedRows.weights(named: name, of: table, rows: target.rows)
    }
    features =
      FeatureSelection(
        table: table, target: dataset.target,
        drop: dataset.drop + [dataset.weight].compactMap(\.self)
      ).used
  }

  /// Returns the weights of the rows that have a target.
  private static func weights(
    named name: String, of table: Table, rows: [Int]
  ) throws(DataError) -> [Double] {
    guard case .numbers(let numbers)? = table.column(named: name)?.values else {
      throw DataError(
        file: table.source.path, column: name, problem: "there is no such column of numbers",
        remedy: "name a column of positive weights with --weight")
    }
    for row in rows where !(numbers[row] > 0 && numbers[row].isFinite) {
      throw DataError(
        file: table.source.path, line: table.line(ofRow: row), column: name,
        problem: "the weight is not a positive number", remedy: "correct it or drop the row")
    }
    return rows.map { numbers[$0] }
  }
}
