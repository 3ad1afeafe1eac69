import Testing

@testable import Tables

@Suite struct LenientScannerTests {
  /// The records of a text where each should have so many fields.
  private func records(_ text: String, width: Int?) -> [[String]] {
    var dialect = Dialect(delimiter: UInt8(ascii: ","))
    dialect.width = width
    var scanner = RecordScanner(dialect)
    let bytes = Array(text.utf8)
    var records: [[String]] = []
    while scanner.next(bytes.span) == .record {
      records.append(scanner.fields.map { $0.text(bytes.span) })
    }
    return records
  }

  @Test(arguments: [
    ("\"a,b,c\n", [["\"a", "b", "c"]]),
    ("a,\"b,c\nd,e,f\n", [["a", "\"b", "c"], ["d", "e", "f"]]),
    ("a,b,\"\nd,\"e\",f\n", [["a", "b", "\""], ["d", "e", "f"]]),
    ("a,\"x \"y\" z\",c\n", [["a", "x \"y\" z", "c"]]),
    ("a,\"x, \"y\", z\",c\n", [["a", "x, \"y\", z", "c"]]),
    ("a,\"5\"\",c\n", [["a", "5\"", "c"]]), ("a,\"\"b\",c\n", [["a", "\"b", "c"]]),
    ("a,\"two \"good\"\nlines\",c\n", [["a", "two \"good\"\nlines", "c"]]),
    ("a,\"sound\nlines\",c\n\"d,e,f\n", [["a", "sound\nlines", "c"], ["\"d", "e", "f"]]),
    ("a,\"\",c\n", [["a", "", "c"]]), ("a,b\"b,c\n", [["a", "b\"b", "c"]]),
  ])
  func `damage stays in its record`(text: String, want: [[String]]) {
    #expect(records(text, width: 3) == want)
  }

  @Test func `a sound record of another width stays as it is`() {
    #expect(records("\"a\",\"b\"\n1,2,3,4\n", width: 3) == [["a", "b"], ["1", "2", "3", "4"]])
  }

  @Test func `without a width damage is reported with its place`() {
    var scanner = RecordScanner(Dialect(delimiter: UInt8(ascii: ",")))
    let bytes = Array("a,b\n1,\"x\"y\n".utf8)
    #expect(scanner.next(bytes.span) == .record)
    #expect(scanner.next(bytes.span) == .textAfterQuote(line: 2, field: 1))
  }

  @Test func `lines are counted through mended records`() {
    var dialect = Dialect(delimiter: UInt8(ascii: ","))
    dialect.width = 2
    var scanner = RecordScanner(dialect)
    let bytes = Array("a,\"b\r\nc,d\r\n\r\ne,f".utf8)
    var lines: [Int] = []
    while scanner.next(bytes.span) == .record { lines.append(scanner.recordLine) }
    #expect(lines == [1, 2, 4])
    #expect(scanner.mended == 1 && scanner.firstMendedLine == 1)
  }

  @Test func `a text of nothing but quotes ends`() {
    let text = String(repeating: "\"a,\n", count: 2_000)
    #expect(records(text, width: 2).count == 2_000)
    #expect(!records(String(repeating: "\"", count: 5_001), width: 3).isEmpty)
  }
}
