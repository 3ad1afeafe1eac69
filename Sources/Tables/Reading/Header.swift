/// The names of the columns.
struct Header {
  /// Unique names.
  private(set) var names: [String] = []
  private(set) var notes: [ReadNote] = []

  /// Creates names such as `column_1` for a file without any, noted when that is a guess.
  init(columnCount: Int, isGuess: Bool) {
    names = (1...max(1, columnCount)).map { "column_\($0)" }
    guard isGuess else { return }
    notes.append(
      ReadNote(
        code: "no_header",
        message: "The first line looks like data and is read as such; the columns are called "
          + "column_1, column_2 and so on."))
  }

  /// Creates the names of a header; blanks around a name are dropped, an empty one becomes
  /// `column_3`, and one that was there before becomes `name_2`, each with a note.
  init(_ cells: [String], line: Int) {
    let wanted = cells.map(Blanks.trimmed)
    var taken = Set(wanted)
    var seen: Set<String> = []
    for (place, name) in wanted.enumerated() {
      if name.isEmpty {
        names.append(Header.unused("column", from: place + 1, &taken))
      } else if seen.insert(name).inserted {
        names.append(name)
      } else {
        names.append(Header.unused(name, from: 2, &taken))
      }
    }
    noteEmpty(wanted, line: line)
    noteDuplicates(wanted, line: line)
  }

  private static func unused(_ stem: String, from first: Int, _ taken: inout Set<String>) -> String
  {
    var number = first
    while !taken.insert("\(stem)_\(number)").inserted { number += 1 }
    return "\(stem)_\(number)"
  }

  private mutating func noteEmpty(_ wanted: [String], line: Int) {
    let empty = wanted.indices.filter { wanted[$0].isEmpty }
    guard let first = empty.first else { return }
    notes.append(
      ReadNote(
        code: "empty_header",
        message: "\(empty.count) columns have no name and are called "
          + Excerpt.list(empty.map { names[$0] }, limit: 3) + ".",
        column: names[first], line: line))
  }

  private mutating func noteDuplicates(_ wanted: [String], line: Int) {
    let places = Dictionary(grouping: wanted.indices) { wanted[$0] }
    for place in wanted.indices {
      guard let equal = places[wanted[place]], equal.count > 1, equal[0] == place,
        !wanted[place].isEmpty
      else { continue }
      let numbers = equal.map { String($0 + 1) }.joined(separator: " and ")
      notes.append(
        ReadNote(
          code: "duplicate_header",
          message:
            "\"\(Excerpt.of(wanted[place]))\" names columns \(numbers); the later are called "
            + Excerpt.list(equal.dropFirst().map { names[$0] }, limit: 3) + ".",
          column: wanted[place], line: line))
    }
  }
}
