import Foundation
import Tables
import Testing

/// One table, written in ways that must not change it.
private enum Dress: String, CaseIterable {
  case mixedLineEnds, noLastLineEnd, comments, littleEndian, bigEndian

  var bytes: [UInt8] {
    switch self {
    case .mixedLineEnds:
      Array(ToyText.plain.replacing("\n", with: "\r\n", maxReplacements: 7).utf8)
    case .noLastLineEnd: Array(ToyText.plain.dropLast().utf8)
    case .comments: Array(("# made by us\n# today\n" + ToyText.plain).utf8)
    case .littleEndian: [0xff, 0xfe] + ToyText.units(ToyText.plain, bigEndian: false)
    case .bigEndian: [0xfe, 0xff] + ToyText.units(ToyText.plain, bigEndian: true)
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
    case .cutLine: Array((ToyText.plain + "1.5,a").utf8)
    case .headerWithOneMore:
      Array(ToyText.plain.replacing("y\n", with: "y,\n", maxReplacements: 1).utf8)
    case .unmarkedLittleEndian: ToyText.units(ToyText.plain, bigEndian: false)
    case .unmarkedBigEndian: ToyText.units(ToyText.plain, bigEndian: true)
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
    #expect(read.rowCount == ToyText.rows)
    #expect(read.columns.map(\.name) == ["x", "g", "y"])
    #expect(read.columns.map(\.kind) == [.number, .category, .number])
    #expect(read.numbers("x") == (0..<ToyText.rows).map(ToyText.number))
    #expect(read.labels("g") == (0..<ToyText.rows).map { $0 % 2 == 0 ? "a" : "b" })
    #expect(read.numbers("y") == (0..<ToyText.rows).map { ToyText.number($0 + 13) })
    #expect(read.noteCodes() == dress.notes)
    #expect(read.line(ofRow: 0) == (dress == .comments ? 4 : 2))
    #expect(read.line(ofRow: ToyText.rows - 1) == (dress == .comments ? 43 : 41))
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
    let read = try table(ToyText.plain + ",,\n,,\n")
    #expect(read.rowCount == ToyText.rows + 2)
    #expect(read.columns.map(\.missingCount) == [2, 2, 2])
    #expect(read.columns.map(\.kind) == [.number, .category, .number])
  }

  @Test func `a separator at every line's end makes an empty column, which is said`() throws {
    let read = try table(ToyText.plain.replacing("\n", with: ",\n"))
    #expect(read.columns.map(\.name) == ["x", "g", "y", "column_4"])
    #expect(read.column(named: "column_4")?.missingCount == ToyText.rows)
    #expect(read.noteCodes() == ["empty_header"])
    #expect(read.numbers("y") == (0..<ToyText.rows).map { ToyText.number($0 + 13) })
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
    let read = try table(
      ToyText.lines(header) { "\(ToyText.text($0)),\($0 % 3),\(ToyText.text($0 + 13))" })
    #expect(read.columns.map(\.name) == names)
    #expect(read.columns.map(\.kind) == [.number, .integer, .number])
    #expect(read.rowCount == ToyText.rows)
    #expect(read.noteCodes() == Set(notes))
  }

  @Test func `a quote inside a bare cell is a letter of it`() throws {
    let read = try table(ToyText.plain.replacing("0.000,a", with: "0.000,a\"b", maxReplacements: 1))
    #expect(read.rowCount == ToyText.rows)
    #expect(read.labels("g").prefix(3) == ["a\"b", "b", "a"])
  }
}
