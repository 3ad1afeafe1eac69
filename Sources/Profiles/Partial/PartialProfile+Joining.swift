internal import Statistics
package import Tables

extension PartialProfile {
  /// Joins with what a pass over other parts has kept.
  ///
  /// Throws when columns, seeds, targets or the meaning of cells differ, and when a part is in both.
  package mutating func merge(_ other: PartialProfile) throws(DataError) {
    try refuseOtherColumns(other)
    try refuseOtherTerms(other)
    try refuseRepeatedParts(other)
    parts = (parts + other.parts).sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
    target = target ?? other.target
    for place in columns.indices { columns[place].merge(other.columns[place]) }
    sample.merge(other.sample)
    add(notes: other.notes)
  }

  /// Returns the join of any number of partial profiles, at least one; `nil` for none.
  package static func merged(_ partials: [PartialProfile]) throws(DataError) -> PartialProfile? {
    guard var all = partials.first else { return nil }
    for other in partials.dropFirst() { try all.merge(other) }
    return all
  }

  /// What messages call the profile.
  var title: String {
    let first = parts.first?.path ?? "a profile of no parts"
    return parts.count > 1 ? "\(first) and \(parts.count - 1) more" : first
  }

  static func precedes(_ first: ReadNote, _ second: ReadNote) -> Bool {
    (first.code, first.column ?? "", first.line ?? 0, first.message)
      < (second.code, second.column ?? "", second.line ?? 0, second.message)
  }

  private func refuseOtherColumns(_ other: PartialProfile) throws(DataError) {
    guard names != other.names else { return }
    let place = zip(names, other.names).prefix { $0 == $1 }.count
    func name(_ names: [String]) -> String {
      names.indices.contains(place) ? "\"\(names[place])\"" : "missing"
    }
    throw DataError(
      file: other.title,
      problem: "its columns are not those of \(title): column \(place + 1) is "
        + "\(name(other.names)) here and \(name(names)) there",
      remedy: "merge profiles of files with the same columns in the same order")
  }

  private func refuseOtherTerms(_ other: PartialProfile) throws(DataError) {
    let differs: String? =
      if sample.seed != other.sample.seed {
        "seed is \(other.sample.seed) here and \(sample.seed)"
      } else if sample.capacity != other.sample.capacity {
        "sample size is \(other.sample.capacity) here and \(sample.capacity)"
      } else if let mine = target, let theirs = other.target, mine != theirs {
        "target is \"\(theirs)\" here and \"\(mine)\""
      } else if cellOptions != other.cellOptions {
        "words for missing values or kinds of columns are other than"
      } else {
        nil
      }
    guard let differs else { return }
    throw DataError(
      file: other.title, problem: "its \(differs) in \(title)",
      remedy: "make all partial profiles with the same options")
  }

  private func refuseRepeatedParts(_ other: PartialProfile) throws(DataError) {
    let mine = Set(parts.map { [$0.path, $0.sha256] })
    guard let twice = other.parts.first(where: { mine.contains([$0.path, $0.sha256]) }) else {
      return
    }
    throw DataError(
      file: twice.path, problem: "its rows are in more than one of the partial profiles",
      remedy: "give each part once")
  }
}
