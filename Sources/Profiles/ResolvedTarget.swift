package import Predictions
package import Statistics
package import Tables

/// The target of a request with its task decided: what profiler and pilots both start from.
package struct ResolvedTarget: Sendable {
  /// What the data say of the task, or certainty when the user named it.
  package var verdict: TaskVerdict
  /// The task that is used.
  package var task: Task
  /// The rows that have a target, and their values, within the rows that were asked for.
  package var values: TargetValues
  /// Rows that were asked for and have no target.
  package var missing: Int
  /// The numbers of the column and how often each occurs, where they were counted for the verdict.
  package private(set) var counted: RunLengths?

  /// Finds the target column, decides the task and takes the values.
  ///
  /// Throws where ``TargetValues`` does.
  package init(table: Table, request: ProfileRequest) throws(DataError) {
    (verdict, counted) = ResolvedTarget.verdict(table: table, request: request)
    task = verdict.task
    values = try TargetValues(
      table: table, target: request.target, task: task, positive: request.positive)
    missing = values.missingCount
    if let rows = request.rows { restrict(to: rows) }
  }

  private mutating func restrict(to rows: [Int]) {
    let wanted = Set(rows)
    let kept = values.rows.indices.filter { wanted.contains(values.rows[$0]) }
    values.rows = kept.map { values.rows[$0] }
    values.values = kept.map { values.values[$0] }
    missing = wanted.count - kept.count
    values.missingCount = missing
  }

  private static func verdict(
    table: Table, request: ProfileRequest
  ) -> (TaskVerdict, RunLengths?) {
    guard let column = table.column(named: request.target) else {
      // Taking the values explains what is wrong.
      let unknown = TaskVerdict(
        probabilities: [.regression: 1], evidence: [], question: nil, support: nil)
      return (unknown, nil)
    }
    let part = request.rows.map { column.selecting(rows: $0) } ?? column
    let isPercent = table.notes.contains {
      $0.code == "adorned_numbers" && $0.column == request.target && $0.message.contains("%")
    }
    let sample = TargetSample(part)
    var verdict = TaskInference.infer(
      from: sample, kind: part.kind, name: request.target, isPercent: isPercent)
    if let task = request.task { verdict.settle(on: task) }
    guard case .numbers(let runs) = sample else { return (verdict, nil) }
    return (verdict, runs)
  }
}

extension TaskVerdict {
  /// Makes the user's word final.
  fileprivate mutating func settle(on task: Task) {
    probabilities = Dictionary(uniqueKeysWithValues: Task.allCases.map { ($0, $0 == task ? 1 : 0) })
    evidence = ["the task was named"]
    question = nil
    if task.isClassification { support = nil }
  }
}

extension Column {
  /// Returns the column of some rows.
  fileprivate func selecting(rows: [Int]) -> Column {
    switch values {
    case .numbers(let numbers):
      Column(
        name: name, kind: kind, values: .numbers(rows.map { numbers[$0] }), missingCount: 0)
    case .codes(let codes, let labels):
      Column(
        name: name, kind: kind, values: .codes(rows.map { codes[$0] }, labels: labels),
        missingCount: 0)
    }
  }
}
