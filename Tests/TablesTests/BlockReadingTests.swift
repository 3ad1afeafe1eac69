import Foundation
import Tables
import Testing

/// Where a text is cut into blocks, and how many threads read them, must not show.
@Suite struct BlockReadingTests {
  /// Quotes with line ends and doubled quotes in them, blanks, blank lines, every line end, words
  /// among numbers, a label column, letters of several bytes, and no last line end.
  private static let nasty =
    "n,m,\"na\nme\",text\r\n1,2.5,a,\"x, \"\"y\"\"\"\r\n\r\n-3,1e3,b,\"two\r\nlines\"\n"
    + "4,NA,a, padded \r5,oops,\"\",\"\"\n   \n6,\"7\",ü, \"mid\n7,1e999,b,\"tail\"  \r\n"
    + "8,,\"c\",\"\"\"\"\n9,0.1,d,last"

  private static func read(
    _ text: String, blockSize: Int, workers: Int, _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws(DataError) -> Table {
    var options = ReadOptions()
    change(&options)
    return try TableReader.read(
      parts: [DataPart(path: "toy.csv", origin: .bytes(Array(text.utf8)))], options: options,
      blockSize: blockSize, workers: workers)
  }

  @Test(arguments: [1, 2])
  func `the size of a block does not matter`(workers: Int) throws {
    let text = BlockReadingTests.nasty
    let whole = try BlockReadingTests.read(text, blockSize: 1 << 20, workers: 1)
    #expect(whole.labels("text").suffix(4) == ["\"mid", "tail", "\"", "last"])
    #expect(whole.numbers("n") == [1, -3, 4, 5, 6, 7, 8, 9])
    #expect((0..<8).map(whole.line(ofRow:)) == [3, 5, 7, 8, 10, 11, 12, 13])
    for size in 1...text.utf8.count {
      let cut = try BlockReadingTests.read(text, blockSize: size, workers: workers)
      expectEqual(cut, whole, "blocks of \(size) bytes")
    }
  }

  @Test func `many blocks on two threads give what one gives`() throws {
    var lines = ["x,k,label"]
    for row in 0..<3_000 {
      lines.append("\(Double(row) / 7),\(row % 13 == 5 ? "n/a" : "\(row)"),w\(row * row % 101)")
    }
    let text = lines.joined(separator: "\n")
    let one = try BlockReadingTests.read(text, blockSize: 1 << 20, workers: 1)
    let two = try BlockReadingTests.read(text, blockSize: 501, workers: 2)
    expectEqual(two, one, "two threads")
    #expect(one.numbers("x").enumerated().allSatisfy { $1 == Double($0) / 7 })
  }

  @Test(arguments: [7, 64, 1 << 20])
  func `a refusal names its line wherever blocks end`(size: Int) {
    let rows = (0..<40).map { "\($0),\"a\nb\"" }
    let head = "x,y\n" + rows.joined(separator: "\n") + "\n"
    let line = { (tail: String) in
      refusal { () throws(DataError) in
        _ = try BlockReadingTests.read(head + tail, blockSize: size, workers: 2)
      }
    }
    #expect(line("1,2\n1,2,3\n4,5\n")?.line == 83)
    #expect(line("1,2\n1,\"b\n")?.line == 83)
    #expect(line("1,2\n1,\"b\"c\n2,3\n")?.line == 83)
    #expect(line("1,2\n1,b\u{0}\n2,3\n")?.line == 83)
    #expect(line("1,2\n1,b\u{0}\n2,3\n")?.column == "y")
  }

  @Test(arguments: [16, 1 << 20])
  func `short and long rows are filled, cut or kept`(size: Int) throws {
    let text = "a,b\n1,x\n2\n3,y,z\n4,x\n5,y,z,7\n"
    let padded = try BlockReadingTests.read(text, blockSize: size, workers: 2) { $0.ragged = .pad }
    #expect(padded.columns.map(\.name) == ["a", "b"])
    #expect(padded.labels("b") == ["x", nil, "y", "x", "y"])
    let note = padded.notes.first { $0.code == "ragged_rows" }
    #expect(note?.line == 3)
    let kept = try BlockReadingTests.read(text, blockSize: size, workers: 2) { $0.ragged = .keep }
    #expect(kept.labels("column_3") == [nil, nil, "z", nil, "z"])
    #expect(kept.numbers("column_4") == [nil, nil, nil, nil, 7])
  }

  @Test func `bytes that are no UTF-8 may come late`() throws {
    let plain = String(repeating: "1,plain\n", count: 200)
    let late = Array(("a,b\n" + plain + "2,").utf8) + [0xe9, 0x0a]
    let early = Array(("a,b\n0,é\n" + plain + "2,").utf8) + [0xe9, 0x0a]
    for size in [64, 1 << 20] {
      let switched = try read(late, size)
      #expect(switched.labels("b").last == "é")
      #expect(switched.notes.first { $0.code == "encoding" }?.line == 202)
      let restarted = try read(early, size)
      #expect(restarted.labels("b").first == "Ã©")
      #expect(restarted.labels("b").last == "é")
      #expect(restarted.notes.filter { $0.code == "encoding" }.map(\.line) == [203])
    }
    let told = refusal { () throws(DataError) in _ = try read(late, 64, .utf8) }
    #expect(told?.line == 202)
    #expect(try read(Array("a,b\n0,é\n".utf8), 64, .latin1).labels("b") == ["Ã©"])
  }

  private func read(_ bytes: [UInt8], _ size: Int, _ encoding: TextEncoding? = nil)
    throws(DataError) -> Table
  {
    var options = ReadOptions()
    options.encoding = encoding
    return try TableReader.read(
      parts: [DataPart(path: "toy.csv", origin: .bytes(bytes))], options: options,
      blockSize: size, workers: 2)
  }

  @Test func `UTF-16 is read with and without its mark`() throws {
    let units = "a,b\n1,é😀\n2,x\n".utf16
    let little = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    #expect(try read([0xff, 0xfe] + little, 3).labels("b") == ["é😀", "x"])
    #expect(try read([0xfe, 0xff] + big, 1 << 20).labels("b") == ["é😀", "x"])
    #expect(try read(little, 4, .utf16).labels("b") == ["é😀", "x"])
  }

  @Test func `a field of a megabyte and thousands of columns are read`() throws {
    let long = String(repeating: "0123456789 ", count: 100_000)
    let wide = try BlockReadingTests.read(
      "a,b\n1,\"\(long)\"\n2,short\n", blockSize: 1 << 16, workers: 2)
    #expect(wide.labels("b").first??.utf8.count == 1_099_999)
    let names = (0..<5_000).map { "c\($0)" }.joined(separator: ",")
    let row = (0..<5_000).map { "\($0)" }.joined(separator: ",")
    let table = try BlockReadingTests.read(
      names + "\n" + row + "\n" + row + "\n", blockSize: 1 << 14, workers: 2)
    #expect(table.columns.count == 5_000)
    #expect(table.numbers("c4999") == [4999, 4999])
  }
}

/// Expects two tables to be the same in every respect.
func expectEqual(_ table: Table, _ other: Table, _ what: Comment) {
  #expect(table.columns.map(\.name) == other.columns.map(\.name), what)
  #expect(table.columns.map(\.kind) == other.columns.map(\.kind), what)
  #expect(table.columns.map(\.missingCount) == other.columns.map(\.missingCount), what)
  for name in other.columns.map(\.name) {
    #expect(table.numbers(name) == other.numbers(name), what)
    #expect(table.labels(name) == other.labels(name), what)
  }
  #expect(table.notes == other.notes, what)
  #expect(table.source == other.source, what)
  #expect(
    (0..<other.rowCount).map(table.line(ofRow:)) == (0..<other.rowCount).map(other.line(ofRow:)),
    what)
}
