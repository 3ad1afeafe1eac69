internal import Predictions
internal import Tables

/// Finds what the user should know, in a stable order: severe first.
struct WarningSearch {
  let table: Table
  let request: ProfileRequest
  let target: ResolvedTarget
  let selection: FeatureSelection
  let profile: Profile

  /// All warnings, the severe ones first, of equals in the order of the search.
  var warnings: [ProfileWarning] {
    let found =
      sizeWarnings + targetWarnings + classWarnings + numberWarnings + leakWarnings
      + duplicateWarnings + orderWarnings + columnWarnings + noteWarnings
    let order: [ProfileWarning.Severity] = [.severe, .warning, .note]
    return WarningJoin.joined(
      order.flatMap { severity in found.filter { $0.severity == severity } })
  }

  /// The rows that are looked at.
  var rows: [Int] { target.values.rows }

  private var sizeWarnings: [ProfileWarning] {
    let (n, p) = (rows.count, selection.used.count)
    var found: [ProfileWarning] = []
    if n < 20 {
      found.append(
        warn("too_few_rows", .severe, "\(n) rows with a target are too few to compare losses."))
    } else if n < 100 {
      found.append(warn("few_rows", .warning, "\(n) rows make every comparison uncertain."))
    }
    if p == 0 {
      found.append(warn("no_features", .severe, "No column is left to predict from."))
    } else if p > n {
      found.append(
        warn(
          "more_columns_than_rows", .warning,
          "\(p) features for \(n) rows: models will fit noise unless they are strongly penalised."))
    }
    return found
  }

  private var targetWarnings: [ProfileWarning] {
    var found: [ProfileWarning] = []
    let missing = profile.target.missing
    if missing > 0, !hasUnreadTarget {
      let share = Double(missing) / Double(missing + rows.count)
      found.append(
        warn(
          "missing_target", share > 0.05 ? .warning : .note,
          "\(missing) of \(missing + rows.count) rows have no target and are left out.",
          column: request.target))
    }
    if let question = profile.target.question {
      found.append(warn("task_in_doubt", .warning, question, column: request.target))
    }
    return found
  }

  private var duplicateWarnings: [ProfileWarning] {
    let share = DuplicateRows.share(of: table, rows: rows)
    guard share > 0.01 else { return [] }
    return [
      warn(
        "duplicate_rows", share > 0.2 ? .severe : share > 0.05 ? .warning : .note,
        "\(Figure.percent(share)) of the rows repeat another row: where copies fall into training "
          + "and test, scores are too good.")
    ]
  }

  /// What the reader and the choice of the positive class said.
  private var noteWarnings: [ProfileWarning] {
    let unknown = selection.unknownDrops.map { name in
      warn("unknown_drop", .warning, "There is no column \"\(name)\" to drop.", column: name)
    }
    let notes = (table.notes + target.values.notes).map { note in
      ProfileWarning(
        code: note.code, severity: severity(of: note), message: note.message, column: note.column,
        line: note.line)
    }
    return unknown + notes
  }

  /// The reader said which texts it could not read in the target.
  private var hasUnreadTarget: Bool {
    table.notes.contains { $0.code == "mixed_values" && $0.column == request.target }
  }

  /// Text among the numbers of the target may be a class, and infinite values are lost.
  private func severity(of note: ReadNote) -> ProfileWarning.Severity {
    let isUnread = note.code == "mixed_values" && note.column == request.target
    return isUnread || note.code == "infinite_values" ? .warning : .note
  }

  /// Makes a warning.
  func warn(
    _ code: String, _ severity: ProfileWarning.Severity, _ message: String,
    column: String? = nil, row: Int? = nil
  ) -> ProfileWarning {
    ProfileWarning(
      code: code, severity: severity, message: message, column: column,
      line: row.map(table.line(ofRow:)))
  }
}
