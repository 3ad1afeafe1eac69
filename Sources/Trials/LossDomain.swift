package import Losses
internal import Predictions
package import Tables

/// Whether a loss can be trained on a target.
package enum LossDomain {
  /// Returns why not, with the first lines that are outside the domain, or `nil` when it can.
  package static func offence(of loss: any Loss, target: TargetValues, table: Table) -> DataError? {
    let card = loss.card
    guard card.tasks.contains(target.task) else {
      let tasks = card.tasks.map(\.rawValue).joined(separator: ", ")
      return DataError(
        file: table.source.path, column: target.name,
        problem: "\(card.name) cannot train a \(target.task.rawValue) target, only \(tasks)",
        remedy: "choose another loss ('losslab losses' lists them by task)")
    }
    let outside = target.values.indices.filter { !loss.accepts(target.values[$0]) }
    guard let first = outside.first else { return nil }
    let lines = outside.prefix(5).map { "\(table.line(ofRow: target.rows[$0]))" }
    let rest = outside.count > 5 ? " and \(outside.count - 5) more" : ""
    return DataError(
      file: table.source.path, line: table.line(ofRow: target.rows[first]), column: target.name,
      problem: "\(card.name) needs \(card.domain), which \(outside.count) of "
        + "\(target.values.count) rows are not (lines \(lines.joined(separator: ", "))\(rest))",
      remedy: "leave this loss out or drop these rows")
  }
}
