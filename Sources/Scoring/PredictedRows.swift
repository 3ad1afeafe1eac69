package import Metrics
package import Predictions
package import Tables

/// The rows of a table with what was predicted and what happened, ready to be scored.
package struct PredictedRows: Sendable {
  package let task: Task
  package internal(set) var prediction: Prediction
  package let truth: Truth
  /// In order of class index, empty for numbers; of two the second is the positive one.
  package let classLabels: [String]
  /// What was decided on the way, a sentence each.
  package let notes: [String]

  /// Reads the columns; rows without a truth are left out.
  ///
  /// - Throws: `DataError` for columns that are missing or cells that cannot be used.
  package init(_ columns: PredictionColumns, of table: Table) throws(DataError) {
    let truth = LabelledRows(try TableRows.column(columns.truth, of: table))
    let rows = TableRows(table: table, rows: truth.rows)
    guard !rows.rows.isEmpty else {
      throw DataError(
        file: table.source.path, column: columns.truth, problem: "no row has a value",
        remedy: "name the column that holds what really happened")
    }
    let weights = try PredictedRows.weights(columns, rows)
    let task = try PredictedRows.task(of: columns, truth: truth, rows)
    let left = table.rowCount - rows.rows.count
    let leftOut = left > 0 ? ["\(left) rows without a truth are left out."] : []
    if task.isClassification {
      let classes = try ClassColumns(columns, task: task, rows)
      self.truth = Truth(
        targets: classes.truth.map(Double.init), weights: weights,
        classCount: classes.labels.count)
      prediction = .classes(classes.prediction)
      classLabels = classes.labels
      notes = leftOut + classes.notes
    } else {
      self.truth = Truth(
        targets: try rows.numbers(columns.truth), weights: weights, classCount: 0)
      prediction = try PredictedRows.numbers(columns, rows)
      classLabels = []
      notes = leftOut
    }
    self.task = task
  }

  private static func weights(
    _ columns: PredictionColumns, _ rows: TableRows
  ) throws(DataError) -> [Double]? {
    guard let name = columns.weight else { return nil }
    let weights = try rows.numbers(name)
    try rows.refuse(
      weights.indices.filter { weights[$0] < 0 }, column: name, "a weight is negative")
    guard weights.contains(where: { $0 > 0 }) else {
      throw DataError(
        file: rows.table.source.path, column: name, problem: "all weights are 0",
        remedy: "name another column or leave --weight out")
    }
    return weights
  }

  private static func numbers(
    _ columns: PredictionColumns, _ rows: TableRows
  ) throws(DataError) -> Prediction {
    if let normal = columns.normal {
      let sds = try rows.numbers(normal.sd)
      try rows.refuse(
        sds.indices.filter { sds[$0] <= 0 }, column: normal.sd, "a standard deviation is not > 0")
      return .distributions(
        zip(try rows.numbers(normal.mean), sds).map { .normal(mean: $0, sd: $1) })
    }
    if !columns.quantiles.isEmpty {
      var values: [[Double]] = []
      for quantile in columns.quantiles { values.append(try rows.numbers(quantile.column)) }
      let byRow = rows.rows.indices.flatMap { row in values.map { $0[row] } }
      return .quantiles(
        QuantilePrediction(levels: columns.quantiles.map(\.level), values: byRow))
    }
    return .points(try rows.numbers(columns.prediction ?? columns.truth))
  }
}

extension PredictedRows {
  /// Returns the task: as stated, or by what the columns hold.
  private static func task(
    of columns: PredictionColumns, truth: LabelledRows, _ rows: TableRows
  ) throws(DataError) -> Task {
    if let task = columns.task { return task }
    if columns.normal != nil || !columns.quantiles.isEmpty { return .regression }
    let width = columns.probabilities.count
    if width > 0 {
      return max(truth.labels.count, width, columns.classes.count) > 2 ? .multiclass : .binary
    }
    let column = try TableRows.column(columns.truth, of: rows.table)
    guard case .numbers = column.values else {
      var labels = Set(truth.labels)
      if let name = columns.prediction { labels.formUnion(try rows.labels(name)) }
      return labels.count > 2 ? .multiclass : .binary
    }
    let isBinary = Set(truth.labels.compactMap(Double.init)).isSubset(of: [0, 1])
    guard isBinary, let name = columns.prediction else { return .regression }
    return try rows.numbers(name).allSatisfy { (0...1).contains($0) } ? .binary : .regression
  }
}
