internal import Predictions
internal import Statistics
package import Tables

extension RepeatFacts {
  /// Compares the rows of a target by the features that are used; `nil` without features.
  package init?(target: ResolvedTarget, table: Table, features: [String]) {
    let wanted = Set(features)
    let columns = table.columns.filter { wanted.contains($0.name) }
    let values = target.values
    guard !columns.isEmpty, !values.rows.isEmpty else { return nil }
    let keys = FeatureKeys(columns: columns, rows: values.rows)
    var tally = Tally()
    var start = 0
    let order = keys.entries
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end].key == order[start].key { end += 1 }
      if end > start + 1 { tally.add(order[start..<end].map { values.values[$0.place] }) }
      start = end
    }
    let rows = Double(order.count)
    self.init(
      rows: order.count, isSample: order.count < values.rows.count,
      repeatedShare: Double(tally.repeated) / rows,
      conflictingShare: Double(tally.conflicting) / rows,
      inconsistentShare: tally.repeated > 0
        ? Double(tally.inconsistent) / Double(tally.repeated) : nil,
      pureErrorShare: target.task.isClassification ? nil : tally.pureError(of: values.values))
  }

  /// What groups of rows with equal features add up to.
  private struct Tally {
    var repeated = 0
    var conflicting = 0
    var inconsistent = 0
    private var groups: [[Double]] = []

    mutating func add(_ targets: [Double]) {
      let runs = RunLengths(targets)
      repeated += targets.count
      if runs.values.count > 1 { conflicting += targets.count }
      inconsistent += targets.count - (runs.counts.max() ?? 0)
      groups.append(targets)
    }

    /// Returns the pooled variance within groups over the variance of all.
    func pureError(of all: [Double]) -> Double? {
      guard repeated > groups.count else { return nil }
      let spread = Moments.ofMany(all).sd
      guard spread > 0 else { return nil }
      var squares = 0.0
      for group in groups {
        let deviations = group.map { ($0 - group[0]) / spread }
        let mean = deviations.reduce(0, +) / Double(group.count)
        squares += deviations.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      }
      return squares / Double(repeated - groups.count)
    }
  }
}
