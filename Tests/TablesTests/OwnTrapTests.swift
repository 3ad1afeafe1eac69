import Foundation
import Tables
import Testing

/// The rows of the generated texts: two columns of thousandths and a label between them.
private enum Toy {
  static let rows = 40

  static func number(_ row: Int) -> Double { Double(thousandths(row)) / 1000 }

  static func text(_ row: Int) -> String {
    let value = thousandths(row)
    let fraction = String(value % 1000)
    return "\(value / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  static func lines(_ header: String, _ row: (Int) -> String) -> String {
    ([header] + (0..<rows).map(row)).joined(separator: "\n") + "\n"
  }

  static let plain = lines("x,g,y") { "\(text($0)),\($0 % 2 == 0 ? "a" : "b"),\(text($0 + 13))" }

  /// One column of cells beside a target.
  static func column(_ name: String, _ cell: (Int) -> String) throws(DataError) -> Table {
    try table(lines("\(name),y") { "\(cell($0)),\(text($0))" })
  }

  static func units(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xff)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func thousandths(_ row: Int) -> Int { row * 37 % 101 * 143 }
}

/// One table, written in ways that must not change it.
private enum Dress: String, CaseIterable {
  case mixedLineEnds, noLastLineEnd, comments, littleEndian, bigEndian

  var bytes: [UInt8] {
    switch self {
    case .mixedLineEnds:
      Array(Toy.plain.replacing("\n", with: "\r\n", maxReplacements: 7).utf8)
    case .noLastLineEnd: Array(Toy.plain.dropLast().utf8)
    case .comments: Array(("# made by us\n# today\n" + Toy.plain).utf8)
    case .littleEndian: [0xff, 0xfe] + Toy.units(Toy.plain, bigEndian: false)
    case .bigEndian: [0xfe, 0xff] + Toy.units(Toy.plain, bigEndian: true)
    }
  }

  var notes: Set<String> {
    switch self {
    case .mixedLineEnds, .noLastLineEnd: []
    case .comments: ["comment_lines"]
    case .littleEndian, .bigEndian: ["encoding"]
    }
  }
}

/// Bytes that hold no table, or only most of one.
private enum Wreck: String, CaseIterable {
  case cutLine, headerWithOneMore, unmarkedLittleEndian, unmarkedBigEndian, picture, archive

  var bytes: [UInt8] {
    switch self {
    case .cutLine: Array((Toy.plain + "1.5,a").utf8)
    case .headerWithOneMore:
      Array(Toy.plain.replacing("y\n", with: "y,\n", maxReplacements: 1).utf8)
    case .unmarkedLittleEndian: Toy.units(Toy.plain, bigEndian: false)
    case .unmarkedBigEndian: Toy.units(Toy.plain, bigEndian: true)
    case .picture:
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d] + Array("IHDR".utf8)
        + Array(0..<200)
    case .archive: Array("PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0abc".utf8) + Array(0...255)
    }
  }

  /// The line at fault, where a line of text can be.
  var line: Int? {
    switch self {
    case .cutLine: 42
    case .headerWithOneMore: 2
    case .unmarkedLittleEndian, .unmarkedBigEndian: 1
    case .picture, .archive: nil
    }
  }

  var problem: String {
    switch self {
    case .cutLine: "2 fields, but the header has 3"
    case .headerWithOneMore: "3 fields, but the header has 4"
    case .unmarkedLittleEndian, .unmarkedBigEndian, .picture, .archive: "NUL"
    }
  }
}

/// Hostile texts made here, so that they need no file: read right, or refused with place and remedy.
@Suite struct OwnTrapTests {
  @Test(arguments: Dress.allCases)
  private func `line ends, comments and encodings change no cell`(dress: Dress) throws {
    let read = try TableReader.read(bytes: dress.bytes, path: "x.csv", options: ReadOptions())
    #expect(read.rowCount == Toy.rows)
    #expect(read.columns.map(\.name) == ["x", "g", "y"])
    #expect(read.columns.map(\.kind) == [.number, .category, .number])
    #expect(read.numbers("x") == (0..<Toy.rows).map(Toy.number))
    #expect(read.labels("g") == (0..<Toy.rows).map { $0 % 2 == 0 ? "a" : "b" })
    #expect(read.numbers("y") == (0..<Toy.rows).map { Toy.number($0 + 13) })
    #expect(read.noteCodes() == dress.notes)
    #expect(read.line(ofRow: 0) == (dress == .comments ? 4 : 2))
    #expect(read.line(ofRow: Toy.rows - 1) == (dress == .comments ? 43 : 41))
  }

  @Test(arguments: Wreck.allCases)
  private func `what is no whole table is refused with place and remedy`(wreck: Wreck) {
    let error = refusal { () throws(DataError) in
      _ = try TableReader.read(bytes: wreck.bytes, path: "x.csv", options: ReadOptions())
    }
    #expect(error?.kind == .badData && error?.file == "x.csv")
    #expect(error?.problem.contains(wreck.problem) == true, "\(error?.description ?? "read")")
    #expect(error?.remedy.isEmpty == false)
    if let line = wreck.line { #expect(error?.line == line) }
  }

  @Test func `a gzip file is refused wherever it is cut`() {
    // printf 'x,y\n1,2\n3,4\n' | gzip -n
    let packed: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xab, 0xd0, 0xa9, 0xe4, 0x32,
      0xd4, 0x31, 0xe2, 0x32, 0xd6, 0x31, 0xe1, 0x02, 0x00, 0x97, 0x44, 0x29, 0x80, 0x0c, 0x00,
      0x00, 0x00,
    ]
    for length in 2..<packed.count {
      let error = refusal { () throws(DataError) in
        _ = try TableReader.read(
          bytes: Array(packed.prefix(length)), path: "x.csv.gz", options: ReadOptions())
      }
      #expect(error?.problem.contains("gzip") == true, "cut after \(length) bytes")
    }
  }

  @Test func `rows of bare separators stay rows of missing cells`() throws {
    let read = try table(Toy.plain + ",,\n,,\n")
    #expect(read.rowCount == Toy.rows + 2)
    #expect(read.columns.map(\.missingCount) == [2, 2, 2])
    #expect(read.columns.map(\.kind) == [.number, .category, .number])
  }

  @Test func `a separator at every line's end makes an empty column, which is said`() throws {
    let read = try table(Toy.plain.replacing("\n", with: ",\n"))
    #expect(read.columns.map(\.name) == ["x", "g", "y", "column_4"])
    #expect(read.column(named: "column_4")?.missingCount == Toy.rows)
    #expect(read.noteCodes() == ["empty_header"])
    #expect(read.numbers("y") == (0..<Toy.rows).map { Toy.number($0 + 13) })
  }

  @Test(arguments: [
    (",,y", ["column_1", "column_2", "y"], ["empty_header"]),
    ("\"x \"\"q\"\"\",\"line\nbreak\",y", ["x \"q\"", "line\nbreak", "y"], []),
    ("x\u{200b},g\u{202e},y", ["x\u{200b}", "g\u{202e}", "y"], []),
    (
      String(repeating: "x", count: 10_000) + ",g,y",
      [String(repeating: "x", count: 10_000), "g", "y"], []
    ),
  ])
  func `odd names are kept as they are and missing ones filled`(
    header: String, names: [String], notes: [String]
  ) throws {
    let read = try table(Toy.lines(header) { "\(Toy.text($0)),\($0 % 3),\(Toy.text($0 + 13))" })
    #expect(read.columns.map(\.name) == names)
    #expect(read.columns.map(\.kind) == [.number, .integer, .number])
    #expect(read.rowCount == Toy.rows)
    #expect(read.noteCodes() == Set(notes))
  }

  @Test func `a quote inside a bare cell is a letter of it`() throws {
    let read = try table(Toy.plain.replacing("0.000,a", with: "0.000,a\"b", maxReplacements: 1))
    #expect(read.rowCount == Toy.rows)
    #expect(read.labels("g").prefix(3) == ["a\"b", "b", "a"])
  }
}

/// A column whose numbers are not written plainly, and what it must be read as.
private enum OddNumbers: String, CaseIterable {
  case apostropheThousands, hardSpaces, percent, sheetErrors, infinite, tiny

  func cell(_ row: Int) -> String {
    switch self {
    case .apostropheThousands: "\(row + 1)'\(row * 3 % 10)00"
    case .hardSpaces: "\u{a0}\(Toy.text(row))\u{a0}"
    case .percent: "\(row * 7 % 100)%"
    case .sheetErrors: row % 9 == 0 ? "#DIV/0!" : Toy.text(row)
    case .infinite: row == 3 ? "inf" : Toy.text(row)
    case .tiny: "\(row * 37 % 101 + 1)e-300"
    }
  }

  func number(_ row: Int) -> Double? {
    switch self {
    case .apostropheThousands: Double(1000 * (row + 1) + 100 * (row * 3 % 10))
    case .hardSpaces: Toy.number(row)
    case .percent: Double(row * 7 % 100)
    case .sheetErrors: row % 9 == 0 ? nil : Toy.number(row)
    case .infinite: row == 3 ? nil : Toy.number(row)
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
    let read = try Toy.column("x", odd.cell)
    let numbers = (0..<Toy.rows).map(odd.number)
    #expect(read.numbers("x") == numbers)
    #expect(read.column(named: "x")?.missingCount == numbers.count { $0 == nil })
    #expect(read.notes.count == (odd.note == nil ? 0 : 1))
    guard let note = odd.note, let said = read.notes.first else { return }
    #expect(said.code == note.code && said.column == "x" && said.line == note.line)
    #expect(said.message.contains(note.says), "\(said.message)")
  }

  @Test func `a day that no calendar has is missing and named by its line`() throws {
    let read = try Toy.column("d") { (row: Int) -> String in
      let day = String(row % 28 + 1)
      return row == 5
        ? "31/02/2024" : String(repeating: "0", count: 2 - day.count) + day + "/01/2024"
    }
    // 2024-01-01 is 19 723 days after 1970-01-01.
    let days = (0..<Toy.rows).map { (row: Int) -> Double? in
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
    let read = try Toy.column("g") { words[$0 % words.count] }
    #expect(read.labels("g") == (0..<Toy.rows).map { words[$0 % words.count] })
    #expect(read.column(named: "g")?.kind == kind)
    #expect(read.noteCodes("g") == Set(notes))
  }

  @Test func `an accent written in two ways makes two labels, which is said`() throws {
    let words = ["caf\u{e9}", "cafe\u{301}", "tea"]
    let read = try Toy.column("g") { words[$0 % 3] }
    // Swift holds the two spellings equal, so their scalars are compared.
    let labels = read.labels("g").compactMap { $0.map { Array($0.unicodeScalars) } }
    #expect(labels == (0..<Toy.rows).map { Array(words[$0 % 3].unicodeScalars) })
    #expect(!read.noteCodes("g").isEmpty)
  }

  @Test func `one byte that is not UTF-8, on the last line, is named by its line`() throws {
    let read = try TableReader.read(
      bytes: Array(Toy.plain.utf8) + [0xff] + Array("1,a,2\n".utf8), path: "x.csv",
      options: ReadOptions())
    #expect(read.rowCount == Toy.rows + 1)
    #expect(read.labels("x").last == "ÿ1")
    #expect(read.notes.first { $0.code == "encoding" }?.line == 42)
    let said = read.notes.first { $0.code == "labels_and_numbers" }
    #expect(said?.line == 42 && said?.message.contains("40 of 41") == true)
  }

  @Test func `columns that tell nothing are constant and count what is missing`() throws {
    let read = try table(Toy.lines("a,b,c,d,y") { "1,z,,NA,\(Toy.text($0))" })
    #expect(read.columns.map(\.kind) == [.constant, .constant, .constant, .constant, .number])
    #expect(read.columns.map(\.missingCount) == [0, 0, Toy.rows, Toy.rows, 0])
  }

  @Test(arguments: ["A0000", "00000000-1111-4222-8333-000000000000"])
  func `a code of its own in every row is an identifier`(pattern: String) throws {
    let read = try Toy.column("u") { pattern.prefix(pattern.count - 2) + "\($0 + 10)" }
    #expect(read.column(named: "u")?.kind == .id)
    #expect(read.column(named: "u")?.missingCount == 0)
    #expect(read.rowCount == Toy.rows)
  }
}
