internal import Predictions

extension WarningSearch {
  /// What the order of the rows and equal rows say.
  var orderWarnings: [ProfileWarning] {
    [sorted(), drifting(), inconsistent()].compactMap(\.self)
  }

  private func sorted() -> ProfileWarning? {
    guard let order = profile.target.order, order.isSorted, rows.count >= 20 else { return nil }
    return warn(
      "sorted_file", .note,
      "The rows are sorted by the target: shuffle them before you cut off the last part for "
        + "testing.", column: request.target)
  }

  private func drifting() -> ProfileWarning? {
    guard let order = profile.target.order, !order.isSorted, rows.count >= 200,
      let neighbours = order.autocorrelation, neighbours > 0.3,
      (order.autocorrelationP ?? 1) < 1e-6
    else { return nil }
    return warn(
      "ordered_rows", .note,
      "Neighbouring rows are alike in the target (correlation \(Figure.scales(neighbours))): if "
        + "they follow in time, random folds flatter every model; name the column with --time.",
      column: request.target)
  }

  private func inconsistent() -> ProfileWarning? {
    guard profile.target.task.isClassification, let repeats = profile.target.repeats,
      repeats.conflictingShare > 0.01
    else { return nil }
    return warn(
      "inconsistent_labels", repeats.conflictingShare > 0.2 ? .warning : .note,
      "\(Figure.percent(repeats.conflictingShare)) of the rows share all features with a row of "
        + "another class, so that no model can tell them apart.", column: request.target)
  }
}

/// Warnings of one kind about many columns as one.
enum WarningJoin {
  private static let mostAlone = 3

  /// Returns the warnings in their order, where more than three of a kind are the first of them
  /// with the number and names of the others.
  static func joined(_ warnings: [ProfileWarning]) -> [ProfileWarning] {
    struct Kind: Hashable {
      var code: String
      var severity: ProfileWarning.Severity
    }
    let kinds = Dictionary(grouping: warnings) { Kind(code: $0.code, severity: $0.severity) }
    var seen: Set<Kind> = []
    return warnings.compactMap { warning in
      let kind = Kind(code: warning.code, severity: warning.severity)
      guard let all = kinds[kind], all.count > mostAlone else { return warning }
      guard seen.insert(kind).inserted else { return nil }
      let others = all.dropFirst().compactMap(\.column)
      guard !others.isEmpty else { return warning }
      let names = others.prefix(5).map { "\"\(LookAlike.shown($0))\"" }.joined(separator: ", ")
      let rest = others.count > 5 ? ", ..." : ""
      var first = warning
      first.message =
        (warning.message.hasSuffix(".") ? String(warning.message.dropLast()) : warning.message)
        + "; the like is true of \(others.count) more columns: \(names)\(rest)."
      return first
    }
  }
}
