internal import Foundation
public import Predictions

/// The rows that have a target, and their targets as numbers.
public struct TargetValues: Sendable {
  /// The column's name.
  public var name: String
  /// The task that the values are for.
  public var task: Task
  /// The rows of the table that have a target, ascending.
  public var rows: [Int]
  /// One number a row of `rows`: the target itself, or the index of its class.
  public var values: [Double]
  /// The labels in order of class index, empty for numbers.
  ///
  /// Two classes: the positive one second. Ordered classes: by number or by known words. Else by
  /// number where all labels are numbers, or by name.
  public var classLabels: [String]
  /// Rows without a target, which are left out.
  public var missingCount: Int
  /// What was decided on the way, such as which label is positive.
  public var notes: [ReadNote]

  /// The rows of each class, in order of class index; empty for numbers.
  public var classCounts: [Int] {
    var counts = [Int](repeating: 0, count: classLabels.count)
    if !counts.isEmpty { for value in values { counts[Int(value)] += 1 } }
    return counts
  }

  /// Takes the target of a task out of a table.
  ///
  /// `positive` names the positive label of a binary task; without it, it is the rarer label, and
  /// the last by name when both are as common. Throws when there is no such column, when its name
  /// is ambiguous, when no row has a value, when all have the same, when values are infinite, and
  /// when they do not fit the task.
  public init(
    table: Table, target: String, task: Task, positive: String?
  ) throws(DataError) {
    let column = try TargetValues.column(named: target, of: table)
    try TargetValues.refuseInfinite(column, of: table)
    if task.isClassification {
      self = try TargetValues.classes(column, of: table, task: task, positive: positive)
    } else {
      self = try TargetValues.numbers(column, of: table, task: task)
    }
  }

  init(
    name: String, task: Task, rows: [Int], values: [Double], classLabels: [String],
    missingCount: Int, notes: [ReadNote]
  ) {
    self.name = name
    self.task = task
    self.rows = rows
    self.values = values
    self.classLabels = classLabels
    self.missingCount = missingCount
    self.notes = notes
  }
}
