import Testing

@testable import Tables

/// The kinds of damage of a public benchmark, on a table of our own.
///
/// Vitagliano and others (2023), "Pollock: A Data Loading Benchmark".
@Suite struct PollutionTests {
  private func read(_ text: String, ragged: RaggedRows = .keep) throws(DataError) -> TextTable {
    var options = ReadOptions()
    options.ragged = ragged
    return try TextTable(bytes: Array(text.utf8), path: "t.csv", options: options)
  }

  private func cells(_ text: String) throws(DataError) -> [[String]] {
    let table = try read(text)
    return [table.header] + table.rows
  }

  @Test(arguments: [
    PollutedText(), PollutedText(lineEnd: "\r\n"), PollutedText(lineEnd: "\r"),
    PollutedText(delimiter: ";"), PollutedText(delimiter: "\t"), PollutedText(delimiter: "|"),
    PollutedText(delimiter: ", "), PollutedText(delimiter: "^"), PollutedText(escape: "\\"),
    PollutedText(quote: "'", escape: "'"), PollutedText(quote: "'", escape: ""),
    PollutedText(lineEnd: "\r\n", delimiter: ";", quote: "'", escape: "\\"),
    PollutedText(escape: ""),
  ])
  func `another dress of the whole file is read as the same table`(dress: PollutedText) throws {
    let found = try cells(dress.text())
    #expect(found.map { $0.map(Blanks.trimmed) } == PollutedText.clean)
  }

  @Test func `lines before, between and after the table are left out and said`() throws {
    let text = PollutedText().text()
    let padding = String(repeating: ",", count: 7) + "\n"
    let edits: [(String, String?)] = [
      (text + "\n", "blank_lines"), (String(text.dropLast()), nil),
      ("PREAMBLE" + padding + padding + text, "preamble"), ("Sales 2018\n\n" + text, "preamble"),
      ("One line\nand another\nthird\n" + text, "preamble"),
      ("# made by hand\n# in 2018\n" + text, "comment_lines"),
      (text + text, "second_table"),
      (text + "a,b,c\n1,2,3\n4,5,6\n7,8,9\n", "second_table"),
      (text + "Source: us\nall rights reserved\n", "foot"),
      (text + padding + "FOOTNOTE" + padding, "foot"),
    ]
    for (edit, code) in edits {
      let table = try read(edit)
      #expect([table.header] + table.rows == PollutedText.clean, "\(code ?? "none")")
      #expect(table.notes.first?.code == code)
    }
  }

  @Test(arguments: [-1, 1])
  func `a second table with fewer or more columns is left out`(more: Int) throws {
    let second = PollutedText.clean.map { row in
      more < 0 ? Array(row.dropLast()) : row + [row == PollutedText.header ? "more" : "x"]
    }
    #expect(try cells(PollutedText().text() + PollutedText().text(second)) == PollutedText.clean)
  }

  @Test func `no header, several, and few rows`() throws {
    let dress = PollutedText()
    let bare = try read(dress.text(PollutedText.rows))
    #expect(bare.header.isEmpty && bare.rows == PollutedText.rows)
    #expect(bare.notes.map(\.code) == ["no_header"])
    for count in 2...3 {
      let names = PollutedText.header.map { name in
        repeatElement(name, count: count).joined(separator: " ")
      }
      let repeated = repeatElement(PollutedText.header, count: count - 1)
      let table = try read(dress.text(repeated + PollutedText.clean))
      #expect(table.header == names && table.rows == PollutedText.rows)
      #expect(table.notes.first?.code == "header_rows")
    }
    #expect(try cells(dress.text([PollutedText.header])) == [PollutedText.header])
    #expect(
      try cells(dress.text(Array(PollutedText.clean.prefix(2))))
        == Array(PollutedText.clean.prefix(2)))
    #expect(try read("").rows.isEmpty)
    #expect(try read(" \n\n").notes.map(\.code) == ["empty"])
  }

  @Test(arguments: PollutedText.clean.indices)
  func `a stray quote damages its own cell only`(place: Int) throws {
    for column in PollutedText.header.indices {
      let text = PollutedText().text(changing: place) { cells in
        var cells = cells
        let isQuoted = cells[column].hasPrefix("\"")
        cells[column] = "\"" + (isQuoted ? "\"" + cells[column].dropFirst() : cells[column])
        return cells
      }
      var want = PollutedText.clean
      want[place][column] = "\"" + want[place][column]
      #expect(try cells(text) == want, "column \(column)")
      // Told nothing, the reader refuses what it cannot read.
      #expect(throws: DataError.self) { try read(text, ragged: .error) }
    }
  }

  @Test(arguments: PollutedText.clean.indices)
  func `a separator too many or too few damages its own row only`(place: Int) throws {
    for column in PollutedText.header.indices {
      let more = PollutedText().text(changing: place) { cells in
        Array(cells[..<column]) + [""] + cells[column...]
      }
      let less = PollutedText().text(changing: place) { cells in
        guard column > 0 else { return cells }
        return cells[..<(column - 1)] + [cells[column - 1] + cells[column]] + cells[(column + 1)...]
      }
      for text in [more, less] {
        let found = try cells(text)
        let after = PollutedText.clean.count - place - 1
        #expect(found.prefix(place) == PollutedText.clean.prefix(place), "column \(column)")
        #expect(found.suffix(after) == PollutedText.clean.suffix(after), "column \(column)")
      }
    }
  }

  @Test(arguments: PollutedText.clean.indices)
  func `a row with another separator is read with it`(place: Int) throws {
    let text = PollutedText.clean.enumerated().map { index, row in
      PollutedText(delimiter: index == place ? "\t" : ",").line(row)
    }.joined()
    #expect(try cells(text) == PollutedText.clean)
  }
}
