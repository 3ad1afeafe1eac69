import Foundation
import Tables
import Testing

/// A column whose numbers are not written plainly, and what it must be read as.
private enum OddNumbers: String, CaseIterable {
  case apostropheThousands, hardSpaces, percent, sheetErrors, infinite, tiny

  func cell(_ row: Int) -> String {
    switch self {
    case .apostropheThousands: "\(row + 1)'\(row * 3 % 10)00"
    case .hardSpaces: "\u{a0}\(ToyText.text(row))\u{a0}"
    case .percent: "\(row * 7 % 100)%"
    case .sheetErrors: row % 9 == 0 ? "#DIV/0!" : ToyText.text(row)
    case .infinite: row == 3 ? "inf" : ToyText.text(row)
    case .tiny: "\(row * 37 % 101 + 1)e-300"
    }
  }

  func number(_ row: Int) -> Double? {
    switch self {
    case .apostropheThousands: Double(1000 * (row + 1) + 100 * (row * 3 % 10))
    case .hardSpaces: ToyText.number(row)
    case .percent: Double(row * 7 % 100)
    case .sheetErrors: row % 9 == 0 ? nil : ToyText.number(row)
    case .infinite: row == 3 ? nil : ToyText.number(row)
    case .tiny: Double("\(row * 37 % 101 + 1)e-300")
    }
  }

  /// What must be said, with the count and the first line.
  var note: (code: String, says: String, line: Int)? {
    switch self {
    case .apostropheThousands, .hardSpaces, .percent:
      ("adorned_numbers", "40 values", 2)
    case .sheetErrors: ("missing_words", "\"#DIV/0!\" (5 cells", 2)
    case .infinite: ("infinite_values", "1 value", 5)
    case .tiny: nil
    }
  }
}

/// What cells mean where more than one reading is possible.
@Suite struct OwnTrapCellTests {
  @Test(arguments: OddNumbers.allCases)
  private func `numbers in odd dress are read and said`(odd: OddNumbers) throws {
    let read = try ToyText.column("x", odd.cell)
    let numbers = (0..<ToyText.rows).map(odd.number)
    #expect(read.numbers("x") == numbers)
    #expect(read.column(named: "x")?.missingCount == numbers.count { $0 == nil })
    #expect(read.notes.count == (odd.note == nil ? 0 : 1))
    guard let note = odd.note, let said = read.notes.first else { return }
    #expect(said.code == note.code && said.column == "x" && said.line == note.line)
    #expect(said.message.contains(note.says), "\(said.message)")
  }

  @Test func `a day that no calendar has is missing and named by its line`() throws {
    let read = try ToyText.column("d") { (row: Int) -> String in
      let day = String(row % 28 + 1)
      return row == 5
        ? "31/02/2024" : String(repeating: "0", count: 2 - day.count) + day + "/01/2024"
    }
    // 2024-01-01 is 19 723 days after 1970-01-01.
    let days = (0..<ToyText.rows).map { (row: Int) -> Double? in
      row == 5 ? nil : Double(19_723 + row % 28)
    }
    #expect(read.numbers("d") == days)
    #expect(read.column(named: "d")?.kind == .date)
    #expect(read.noteCodes("d") == ["dates", "mixed_values"])
    let said = read.notes.first { $0.code == "mixed_values" }
    #expect(said?.line == 7 && said?.message.contains("31/02/2024") == true)
  }

  @Test(arguments: [
    (["TRUE", "FALSE", "1", "0"], ColumnKind.category, ["labels_and_numbers"]),
    (["Ja", "nein"], .boolean, []),
    (["yes", "no", "maybe"], .category, []),
  ])
  func `words of truth stay the labels they are`(
    words: [String], kind: ColumnKind, notes: [String]
  ) throws {
    let read = try ToyText.column("g") { words[$0 % words.count] }
    #expect(read.labels("g") == (0..<ToyText.rows).map { words[$0 % words.count] })
    #expect(read.column(named: "g")?.kind == kind)
    #expect(read.noteCodes("g") == Set(notes))
  }

  @Test func `an accent written in two ways makes two labels, which is said`() throws {
    let words = ["caf\u{e9}", "cafe\u{301}", "tea"]
    let read = try ToyText.column("g") { words[$0 % 3] }
    // Swift holds the two spellings equal, so their scalars are compared.
    let labels = read.labels("g").compactMap { $0.map { Array($0.unicodeScalars) } }
    #expect(labels == (0..<ToyText.rows).map { Array(words[$0 % 3].unicodeScalars) })
    #expect(!read.noteCodes("g").isEmpty)
  }

  @Test func `one byte that is not UTF-8, on the last line, is named by its line`() throws {
    let read = try TableReader.read(
      bytes: Array(ToyText.plain.utf8) + [0xff] + Array("1,a,2\n".utf8), path: "x.csv",
      options: ReadOptions())
    #expect(read.rowCount == ToyText.rows + 1)
    #expect(read.labels("x").last == "ÿ1")
    #expect(read.notes.first { $0.code == "encoding" }?.line == 42)
    let said = read.notes.first { $0.code == "labels_and_numbers" }
    #expect(said?.line == 42 && said?.message.contains("40 of 41") == true)
  }

  @Test func `columns that tell nothing are constant and count what is missing`() throws {
    let read = try table(ToyText.lines("a,b,c,d,y") { "1,z,,NA,\(ToyText.text($0))" })
    #expect(read.columns.map(\.kind) == [.constant, .constant, .constant, .constant, .number])
    #expect(read.columns.map(\.missingCount) == [0, 0, ToyText.rows, ToyText.rows, 0])
  }

  @Test(arguments: ["A0000", "00000000-1111-4222-8333-000000000000"])
  func `a code of its own in every row is an identifier`(pattern: String) throws {
    let read = try ToyText.column("u") { pattern.prefix(pattern.count - 2) + "\($0 + 10)" }
    #expect(read.column(named: "u")?.kind == .id)
    #expect(read.column(named: "u")?.missingCount == 0)
    #expect(read.rowCount == ToyText.rows)
  }
}
