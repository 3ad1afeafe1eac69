extension ColumnResolver {
  /// Makes a column of numbers: words are replaced by what they mean, or are missing.
  func numberColumn() -> Resolution {
    let byWord = tally.meanings.map { meaning -> Double in
      switch meaning {
      case .number(let number), .adorned(let number): number
      default: .nan
      }
    }
    var numbers = builder.numbers
    if builder.form == .labels {
      numbers = builder.codes.map { $0 < 0 ? .nan : byWord[Int($0)] }
    } else {
      for cell in builder.wordCells { numbers[Int(cell.row)] = byWord[Int(cell.word)] }
    }
    let kind = wanted ?? NumberKind.of(numbers, name: name, mayBeId: tally.adorned == 0)
    let column = Column(
      name: name, kind: kind, values: .numbers(numbers),
      missingCount: numbers.count { $0.isNaN })
    return Resolution(
      column: column,
      notes: [infiniteNote(), mixedNote(), missingNote(), adornedNote()].compactMap(\.self))
  }

  private func infiniteNote() -> ReadNote? {
    guard tally.infinite > 0 else { return nil }
    let wordLines = words { $0 == .infinite }.map { builder.words.entries[$0].firstLine }
    let lines = (builder.overflowLines + wordLines).sorted().prefix(10)
    let places = lines.map(String.init).joined(separator: ", ")
    return ReadNote(
      code: "infinite_values",
      message:
        "\(tally.infinite) \(tally.infinite == 1 ? "value is" : "values are") infinite or too large for a number (line"
        + "\(lines.count == 1 ? "" : "s") \(places)"
        + "\(tally.infinite > lines.count ? ", ..." : "")) and are read as missing.",
      column: name, line: lines.first)
  }

  private func mixedNote() -> ReadNote? {
    let others = words { $0 == .text }
    guard !others.isEmpty else { return nil }
    let values = tally.numeric + tally.text
    return ReadNote(
      code: "mixed_values",
      message: "\(tally.numeric) of \(values) values are numbers; not understood and read as "
        + "missing: \(described(others)).",
      column: name, line: firstLine(others))
  }

  private func missingNote() -> ReadNote? {
    let spellings = words { $0 == .missingAmongNumbers }
    guard !spellings.isEmpty else { return nil }
    return ReadNote(
      code: "missing_words",
      message: "Read as missing among numbers: \(described(spellings)).",
      column: name, line: firstLine(spellings))
  }

  private func adornedNote() -> ReadNote? {
    let adorned = words { if case .adorned = $0 { true } else { false } }
    guard let first = adorned.first else { return nil }
    let example = Excerpt.of(builder.words.text(first))
    return ReadNote(
      code: "adorned_numbers",
      message: "\(tally.adorned) values such as \"\(example)\" are read as numbers without percent "
        + "sign, currency sign and thousands separators.",
      column: name, line: firstLine(adorned))
  }

  /// Returns the words whose meaning is as wanted, in order of first appearance.
  func words(where isWanted: (WordMeaning) -> Bool) -> [Int] {
    tally.meanings.indices.filter { isWanted(tally.meanings[$0]) }
  }

  func firstLine(_ words: [Int]) -> Int? {
    words.map { builder.words.entries[$0].firstLine }.min()
  }

  /// Returns the first words, each with how often it comes and where first.
  func described(_ words: [Int]) -> String {
    let shown = words.prefix(5).map { word in
      let entry = builder.words.entries[word]
      let times = entry.count == 1 ? "line" : "\(entry.count) cells, first on line"
      return "\"\(Excerpt.of(builder.words.text(word)))\" (\(times) \(entry.firstLine))"
    }
    return shown.joined(separator: ", ")
      + (words.count > 5 ? " and \(words.count - 5) more texts" : "")
  }
}
