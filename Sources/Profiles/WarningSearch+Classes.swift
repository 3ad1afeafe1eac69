internal import Foundation
internal import Tables

extension WarningSearch {
  /// What is odd about classes.
  var classWarnings: [ProfileWarning] {
    let counts = profile.target.classCounts.filter { $0.count > 0 }
    guard !counts.isEmpty else { return [] }
    return [asManyAsRows(counts), singles(counts), rare(counts), alike(counts), mixed()]
      .compactMap(\.self)
  }

  private func asManyAsRows(_ counts: [ClassCount]) -> ProfileWarning? {
    guard counts.count > 20, 2 * counts.count > profile.target.count else { return nil }
    return warn(
      "id_like_target", .severe,
      "There are \(counts.count) classes for \(profile.target.count) rows: it looks like an "
        + "identifier, not like something to predict.", column: request.target)
  }

  private func singles(_ counts: [ClassCount]) -> ProfileWarning? {
    let single = counts.filter { $0.count == 1 }
    guard !single.isEmpty else { return nil }
    return warn(
      "single_row_class", .severe,
      "\(list(single)) \(single.count == 1 ? "has" : "have") one row, which cannot be in training "
        + "and test at once; metrics of that class are undefined in folds without it.",
      column: request.target)
  }

  private func rare(_ counts: [ClassCount]) -> ProfileWarning? {
    let rare = counts.filter { $0.count > 1 && $0.count < 20 }
    guard !rare.isEmpty else { return nil }
    let fewest = rare.map(\.count).min() ?? 0
    let folds =
      fewest < 5
      ? " The rarest has \(fewest) rows, fewer than five folds: its metrics are undefined in folds "
        + "without it." : ""
    return warn(
      "rare_class", .warning,
      "\(list(rare)) \(rare.count == 1 ? "has" : "have") fewer than 20 rows: thresholds and weights "
        + "tuned on them are noise.\(folds)", column: request.target)
  }

  private func alike(_ counts: [ClassCount]) -> ProfileWarning? {
    let plain = Set(
      counts.map { $0.label.lowercased().trimmingCharacters(in: .whitespaces) })
    let isSaid = table.notes.contains {
      $0.column == request.target && $0.code == "labels_differ_in_case"
    }
    guard plain.count < counts.count, !isSaid else { return nil }
    return warn(
      "similar_labels", .warning,
      "\(counts.count) labels become \(plain.count) when upper case and blanks are ignored; they "
        + "are kept apart.", column: request.target)
  }

  /// Most labels are numbers, and some are words.
  private func mixed() -> ProfileWarning? {
    let counts = profile.target.classCounts
    let words = counts.filter { TargetSample.number(in: $0.label) == nil }
    let wordRows = words.reduce(0) { $0 + $1.count }
    guard !words.isEmpty, 5 * wordRows < profile.target.count, counts.count > 10 else { return nil }
    return warn(
      "mixed_target", .severe,
      "\(profile.target.count - wordRows) of \(profile.target.count) targets are numbers, the rest "
        + "is text such as \"\(shortened(words[0].label))\"; leave those cells empty if it means missing.",
      column: request.target)
  }

  private func list(_ counts: [ClassCount]) -> String {
    let names = counts.prefix(3).map { "\"\(shortened($0.label))\"" }
    let rest = counts.count > 3 ? " and \(counts.count - 3) more" : ""
    return (counts.count == 1 ? "Class " : "Classes ") + names.joined(separator: ", ") + rest
  }

  private func shortened(_ label: String) -> String {
    label.count > 40 ? label.prefix(39) + "…" : label
  }
}
