internal import Predictions

extension TargetValues {
  /// Takes a column as numbers.
  static func numbers(
    _ column: Column, of table: Table, task: Task
  ) throws(DataError) -> TargetValues {
    guard case .numbers(let numbers) = column.values else {
      throw textTarget(column, of: table, task: task)
    }
    let rows = numbers.indices.filter { !numbers[$0].isNaN }
    let values = rows.map { numbers[$0] + 0 }
    guard let first = values.first else { throw allMissing(column, of: table) }
    if values.allSatisfy({ $0 == first }) {
      throw constant(column, of: table, value: NumberText.of(first))
    }
    let isPercent = task == .proportion && arePercentages(values)
    let shares = isPercent ? values.map { $0 / 100 } : values
    try refuseOutside(task, rows: rows, values: shares, column: column, table: table)
    return TargetValues(
      name: column.name, task: task, rows: rows, values: shares, classLabels: [],
      missingCount: numbers.count - rows.count,
      notes: isPercent ? [percentNote(column.name)] : [])
  }

  /// Nothing is above 100 and more than half is above 1.
  private static func arePercentages(_ values: [Double]) -> Bool {
    values.allSatisfy { $0 >= 0 && $0 <= 100 } && 2 * values.count { $0 > 1 } > values.count
  }

  private static func percentNote(_ column: String) -> ReadNote {
    ReadNote(
      code: "percentages",
      message: "The proportions are taken as percentages and divided by 100; "
        + "--task regression keeps their units.", column: column)
  }

  /// Refuses numbers that the task cannot have: negative or broken counts, shares outside [0, 1].
  private static func refuseOutside(
    _ task: Task, rows: [Int], values: [Double], column: Column, table: Table
  ) throws(DataError) {
    let fits: (Double) -> Bool
    switch task {
    case .count: fits = { $0 >= 0 && $0 == $0.rounded() }
    case .proportion: fits = { $0 >= 0 && $0 <= 1 }
    default: return
    }
    let outside = values.indices.filter { !fits(values[$0]) }
    guard let first = outside.first else { return }
    let wanted = task == .count ? "whole numbers from 0" : "numbers from 0 to 1"
    throw DataError(
      file: table.source.path, line: table.line(ofRow: rows[first]), column: column.name,
      problem: "task \(task.rawValue) needs \(wanted), but \(outside.count) of \(values.count) "
        + "values are not, the first \(NumberText.of(values[first]))",
      remedy: "correct them or take --task regression")
  }

  private static func textTarget(_ column: Column, of table: Table, task: Task) -> DataError {
    var example = ""
    var line: Int?
    if case .codes(let codes, let labels) = column.values,
      let row = codes.firstIndex(where: { $0 >= 0 })
    {
      example = ", such as \"\(Excerpt.of(labels[Int(codes[row])]))\""
      line = table.line(ofRow: row)
    }
    return DataError(
      file: table.source.path, line: line, column: column.name,
      problem: "task \(task.rawValue) needs numbers, but the target holds text\(example)",
      remedy: "take --task multiclass (or binary, ordinal), or another target")
  }
}
