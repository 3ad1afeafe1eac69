extension ColumnResolver {
  /// Makes a column of labels: missing spellings have no code, all other words are labels.
  func labelColumn() -> Resolution {
    var codeOfWord = [Int32](repeating: -1, count: tally.meanings.count)
    var labels: [String] = []
    var counts: [Int] = []
    for word in tally.meanings.indices where tally.meanings[word] != .missing {
      codeOfWord[word] = Int32(labels.count)
      labels.append(builder.words.text(word))
      counts.append(builder.words.entries[word].count)
    }
    let codes = builder.codes.map { $0 < 0 ? -1 : codeOfWord[Int($0)] }
    let kind = wanted ?? LabelKind.of(labels, counts: counts)
    let column = Column(
      name: name, kind: kind, values: .codes(codes, labels: labels),
      missingCount: codes.count { $0 < 0 },
      order: kind == .category ? LabelOrder.of(labels) : nil)
    return Resolution(
      column: column,
      notes: [numbersNote(), keptNote(), trimmedNote(), caseNote(labels)].compactMap(\.self))
  }

  private func numbersNote() -> ReadNote? {
    guard wanted == nil, tally.numeric > 0, 5 * tally.numeric >= tally.numeric + tally.text else {
      return nil
    }
    let others = words { $0 == .text }
    return ReadNote(
      code: "labels_and_numbers",
      message: "\(tally.numeric) of \(tally.numeric + tally.text) values are numbers; others are "
        + "not, so all are read as labels: \(described(others)).",
      column: name, line: firstLine(others))
  }

  private func keptNote() -> ReadNote? {
    let kept = words { $0 == .missingAmongNumbers }
    guard !kept.isEmpty else { return nil }
    return ReadNote(
      code: "missing_word_kept",
      message: "Kept as a label, not read as missing: \(described(kept)).",
      column: name, line: firstLine(kept))
  }

  private func trimmedNote() -> ReadNote? {
    guard builder.trimmedCount > 0 else { return nil }
    return ReadNote(
      code: "trimmed_labels",
      message: "Blanks around \(builder.trimmedCount) labels are dropped.", column: name)
  }

  private func caseNote(_ labels: [String]) -> ReadNote? {
    guard labels.count <= 1_000 else { return nil }
    let merged = Set(labels.map { $0.lowercased() }).count
    guard merged < labels.count else { return nil }
    return ReadNote(
      code: "labels_differ_in_case",
      message: "\(labels.count) labels would be \(merged) without regard to case; they are kept "
        + "apart: \(Excerpt.list(labels, limit: 6)).",
      column: name)
  }
}

/// The kind of a column of labels.
package enum LabelKind {
  /// Returns the kind of distinct labels, each with its number of rows.
  package static func of(_ labels: [String], counts: [Int]) -> ColumnKind {
    let rows = counts.reduce(0, +)
    if labels.count < 2 { return .constant }
    if TruthWords.isPair(labels) { return .boolean }
    return of(labels, distinct: labels.count, rows: rows)
  }

  /// Returns the kind of so many distinct labels in so many rows, of which these are some, and more
  /// than a pair.
  package static func of(_ labels: [String], distinct: Int, rows: Int) -> ColumnKind {
    guard rows >= 20 else { return .category }
    let words = labels.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
    let length = labels.reduce(0) { $0 + $1.utf8.count }
    let isProse = words >= 4 * labels.count || length >= 40 * labels.count
    if 20 * distinct >= 19 * rows { return isProse ? .text : .id }
    if distinct > 50, 2 * distinct > rows { return .text }
    return words >= 6 * labels.count && distinct > 20 && 5 * distinct > rows ? .text : .category
  }
}
