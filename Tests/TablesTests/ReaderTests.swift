import Foundation
import Tables
import Testing

@Suite struct ReaderTests {
  @Test func `quotes keep separators, line ends and doubled quotes`() throws {
    let read = try table("id,text\n1,\"a, \"\"b\"\"\"\n2,\"two\r\nlines\"\n3,plain \"x\"\n")
    #expect(read.labels("text") == ["a, \"b\"", "two\r\nlines", "plain \"x\""])
    #expect((0..<3).map(read.line(ofRow:)) == [2, 3, 5])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [true, false])
  func `every line end and a missing last one give the same rows`(end: String, closes: Bool) throws
  {
    let text = ["x,y", "1,a", "", "2,b"].joined(separator: end) + (closes ? end : "")
    let read = try table(text)
    #expect(read.numbers("x") == [1, 2])
    #expect(read.labels("y") == ["a", "b"])
    #expect((0..<2).map(read.line(ofRow:)) == [2, 4])
    #expect(read.notes.map(\.code) == ["blank_lines"])
  }

  @Test(arguments: [";", "\t", "|", ","])
  func `the separator is found and said`(separator: String) throws {
    let rows = ["a,b,c", "1,x y,3", "2,z,4"].map { $0.replacing(",", with: separator) }
    let read = try table(rows.joined(separator: "\n"))
    #expect(read.columns.map(\.name) == ["a", "b", "c"])
    #expect(read.noteCodes().contains("delimiter") == (separator != ","))
  }

  @Test func `a separator in quotes or prose does not count`() throws {
    let read = try table("a;b\n\"1,2,3\";x\n\"4,5,6\";y, z\n")
    #expect(read.columns.count == 2)
    #expect(try table("sep=|\na|b\n1|2\n").columns.map(\.name) == ["a", "b"])
    #expect(
      try table("a;b,c\n1;2,3\n") { $0.delimiter = 0x3b }.columns.map(\.name) == ["a", "b,c"])
  }

  @Test func `decimal commas are read where the comma does not separate`() throws {
    let read = try table("x;n\n1,5;1.000\n-2,25;2.500\n")
    #expect(read.numbers("x") == [1.5, -2.25])
    #expect(read.numbers("n") == [1000, 2500])
    #expect(read.noteCodes().isSuperset(of: ["delimiter", "decimal_comma", "adorned_numbers"]))
    #expect(try table("x\tn\n1,500\ta\n2,000\tb\n").numbers("x") == [1500, 2000])
  }

  @Test func `a header of numbers is data, unless the user says otherwise`() throws {
    #expect(try table("1,2\n3,4\n").columns.map(\.name) == ["column_1", "column_2"])
    #expect(try table("1,2\n3,4\n").rowCount == 2)
    #expect(try table("1,2\n3,4\n") { $0.header = true }.columns.map(\.name) == ["1", "2"])
    let labels = try table("a,b\n3,4\n") { $0.header = false }
    #expect(labels.labels("column_1") == ["a", "3"])
    #expect(labels.line(ofRow: 0) == 1)
  }

  @Test func `names are trimmed, filled and told apart`() throws {
    let read = try table(" x ,,x,x_2,x\n1,2,3,4,5\n6,7,8,9,1\n")
    #expect(read.columns.map(\.name) == ["x", "column_2", "x_3", "x_2", "x_4"])
    #expect(read.noteCodes() == ["empty_header", "duplicate_header"])
  }

  @Test func `Latin-1 is read with a note and UTF-16 as such`() throws {
    let latin = try TableReader.read(
      bytes: Array("a,b\n1,".utf8) + [0xe9, 0x0a], path: "x.csv", options: ReadOptions())
    #expect(latin.labels("b") == ["é"])
    #expect(latin.notes.first { $0.code == "encoding" }?.line == 2)
    let units = "a,b\n1,é\n".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let wide = try TableReader.read(
      bytes: [0xff, 0xfe] + units, path: "x.csv", options: ReadOptions())
    #expect(wide.labels("b") == ["é"])
  }

  @Test func `the source is hashed before decompression`() throws {
    // printf 'x,y\n1,2\n3,4\n' | gzip -n, and sha256sum of both.
    let packed: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xab, 0xd0, 0xa9, 0xe4, 0x32,
      0xd4, 0x31, 0xe2, 0x32, 0xd6, 0x31, 0xe1, 0x02, 0x00, 0x97, 0x44, 0x29, 0x80, 0x0c, 0x00,
      0x00, 0x00,
    ]
    let read = try TableReader.read(bytes: packed, path: "x.csv.gz", options: ReadOptions())
    #expect(read.numbers("y") == [2, 4])
    #expect(read.source.format == "csv.gz")
    #expect(read.source.bytes == 32)
    #expect(
      read.source.sha256 == "dae3d45a44cda78acd7bab804b8810b2c8e35cc1311ad55c22aa396ebd4eb44c")
    let plain = try table("x,y\n1,2\n3,4\n")
    #expect(
      plain.source.sha256 == "2a2b86e74ffd5e6a9b75e52a105cf9d02920837179f8e8961aa15411d380f7a3")
    let members = try TableReader.read(
      bytes: packed + packed, path: "x.csv.gz", options: ReadOptions())
    #expect(members.rowCount == 5)
    let cut = refusal { () throws(DataError) in
      _ = try TableReader.read(
        bytes: Array(packed.dropLast(9)), path: "x.csv.gz", options: ReadOptions())
    }
    #expect(cut?.description.contains("gzip") == true)
  }

  @Test func `kinds that the user names are obeyed`() throws {
    let text = "zip,n\n02134,1\n10001,oops\n02134,3\n"
    let read = try table(text) { $0.types = ["zip": .category, "n": .number] }
    #expect(read.labels("zip") == ["02134", "10001", "02134"])
    #expect(read.numbers("n") == [1, nil, 3])
    let error = refusal { () throws(DataError) in _ = try table(text) { $0.types = ["zap": .id] } }
    #expect(error?.description.contains("zip") == true)
  }

  @Test func `a column that turns to labels late is read again in full`() throws {
    let rows = (0..<5_000).map { $0 < 4_000 ? "\($0 % 7),00\($0 % 3)" : "\($0 % 7),w\($0 % 3)" }
    let read = try table("x,y\n" + rows.joined(separator: "\n"))
    #expect(read.labels("y").prefix(3) == ["000", "001", "002"])
    #expect(read.labels("y")[4_001] == "w2")
    #expect(read.noteCodes("y") == ["labels_and_numbers"])
  }

  @Test func `a missing file and a folder are refused`() {
    let missing = refusal { () throws(DataError) in
      _ = try TableReader.read(path: "no/such.csv", options: ReadOptions())
    }
    #expect(missing?.kind == .noSuchFile)
    let folder = refusal { () throws(DataError) in
      _ = try TableReader.read(path: NSTemporaryDirectory(), options: ReadOptions())
    }
    #expect(folder?.kind == .badData)
  }
}
