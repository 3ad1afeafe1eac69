internal import Predictions

extension TargetValues {
  /// Takes a column as classes.
  static func classes(
    _ column: Column, of table: Table, task: Task, positive: String?
  ) throws(DataError) -> TargetValues {
    let cells = LabelledRows(column)
    guard !cells.rows.isEmpty else { throw allMissing(column, of: table) }
    guard cells.labels.count > 1 else {
      throw constant(column, of: table, value: Excerpt.of(cells.labels[0]))
    }
    var notes = cells.notes(column: column.name)
    var labels = ClassOrder.sorted(cells.labels, task: task)
    if task == .binary {
      labels = try binary(
        labels, cells: cells, positive: positive, column: column, table: table, notes: &notes)
    }
    let index = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, Double($0)) })
    let byCode = cells.labels.map { index[$0] ?? 0 }
    return TargetValues(
      name: column.name, task: task, rows: cells.rows, values: cells.codes.map { byCode[$0] },
      classLabels: labels, missingCount: column.count - cells.rows.count, notes: notes)
  }

  /// Puts the positive one of two labels second and notes why it is positive.
  private static func binary(
    _ labels: [String], cells: LabelledRows, positive: String?, column: Column, table: Table,
    notes: inout [ReadNote]
  ) throws(DataError) -> [String] {
    guard labels.count == 2 else {
      throw DataError(
        file: table.source.path, column: column.name,
        problem: "task binary needs two classes, but there are \(labels.count): "
          + Excerpt.list(labels),
        remedy: "take --task multiclass or another target")
    }
    if let positive {
      guard let wanted = cells.label(matching: positive) else {
        throw DataError(
          file: table.source.path, column: column.name,
          problem: "no row has the positive label \"\(Excerpt.of(positive))\"",
          remedy: "take --positive \(labels.map(Excerpt.of).joined(separator: " or ")))")
      }
      return wanted == labels[0] ? [labels[1], labels[0]] : labels
    }
    let counts = cells.counts(of: labels)
    let ordered = counts[0] < counts[1] ? [labels[1], labels[0]] : labels
    notes.append(
      ReadNote(
        code: "positive_class",
        message: "\"\(Excerpt.of(ordered[1]))\" (\(counts.min() ?? 0) of \(counts[0] + counts[1]) "
          + "rows) is taken as positive, "
          + (counts[0] == counts[1] ? "the last by name of two as common" : "the rarer class")
          + "; --positive chooses the other.",
        column: column.name))
    return ordered
  }
}
