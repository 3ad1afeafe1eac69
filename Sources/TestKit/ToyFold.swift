package import Predictions
package import Tables

/// A toy table split once and encoded as a trial would.
package struct ToyFold: Sendable {
  /// The target of all rows.
  package var target: TargetValues
  /// The features of the rows that train, and of those that validate.
  package var training: DesignMatrix
  package var validation: DesignMatrix
  /// Their targets.
  package var trainingTargets: [Double]
  package var validationTargets: [Double]

  /// Splits off a fifth of the rows and encodes both parts, fitted on the first.
  package init(_ table: Table, task: Task, seed: UInt64) throws(DataError) {
    target = try TargetValues(table: table, target: "y", task: task, positive: nil)
    let split = InnerSplit.holdout(targets: target.values, task: task, share: 0.2, seed: seed)
    let selection = FeatureSelection(table: table, target: "y", drop: [])
    let values = target.values
    let rows = target.rows
    let trainingRows = split.training.map { rows[$0] }
    let encoder = FeatureEncoder(fitting: table, features: selection.used, rows: trainingRows)
    training = encoder.encode(table, rows: trainingRows)
    validation = encoder.encode(table, rows: split.validation.map { rows[$0] })
    trainingTargets = split.training.map { values[$0] }
    validationTargets = split.validation.map { values[$0] }
  }
}
