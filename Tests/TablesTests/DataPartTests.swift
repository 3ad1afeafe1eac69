import Foundation
import Tables
import Testing

/// Several parts, pipes, and tables as blocks.
@Suite struct DataPartTests {
  private func part(_ path: String, _ text: String) -> DataPart {
    DataPart(path: path, origin: .bytes(Array(text.utf8)))
  }

  @Test func `parts with the same header are one table`() throws {
    let parts = [
      part("a.csv", "x,y\n1,u\n\n2,v\n"), part("b.csv", "x,y\n3,v\n"), part("c.csv", "x,y\n4,w"),
    ]
    let read = try TableReader.read(parts: parts, options: ReadOptions())
    #expect(read.numbers("x") == [1, 2, 3, 4])
    #expect(read.labels("y") == ["u", "v", "v", "w"])
    #expect(read.source.path == "a.csv and 2 more")
    #expect(read.source.bytes == 13 + 8 + 7)
    let places = (0..<4).map(read.place(ofRow:))
    #expect(places.map(\.path) == ["a.csv", "a.csv", "b.csv", "c.csv"])
    #expect(places.map(\.line) == [2, 4, 2, 2])
    let one = try TableReader.read(parts: [parts[0]], options: ReadOptions())
    #expect(one.source.path == "a.csv")
    #expect(one.place(ofRow: 1) == ("a.csv", 4))
    #expect(one.source.sha256 != read.source.sha256)
  }

  @Test func `a part with another header is refused by both names`() {
    let refused = refusal { () throws(DataError) in
      _ = try TableReader.read(
        parts: [part("a.csv", "x,y\n1,2\n"), part("b.csv", "x,z\n1,2\n")], options: ReadOptions())
    }
    let text = refused?.description ?? ""
    #expect(text.contains("b.csv") && text.contains("a.csv"))
    #expect(text.contains("column 2") && text.contains("\"z\"") && text.contains("\"y\""))
  }

  @Test func `a pipe is read like a file, even where columns are read twice`() throws {
    let rows = (0..<5_000).map { $0 < 4_000 ? "\($0 % 7),00\($0 % 3)" : "\($0 % 7),w\($0 % 3)" }
    let text = "x,y\n" + rows.joined(separator: "\n")
    let whole = try TableReader.read(
      parts: [part("p", text)], options: ReadOptions())
    let pipe = Pipe()
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let piped = try TableReader.read(
      parts: [DataPart(path: "p", origin: .descriptor(pipe.fileHandleForReading.fileDescriptor))],
      options: ReadOptions(), blockSize: 4_096)
    expectEqual(piped, whole, "a pipe")
    #expect(piped.labels("y").first == "000")
  }

  @Test func `a pipe that turns out to be Latin-1 late is read again from its start`() throws {
    let rows = String(repeating: "1,plain\n", count: 3_000)
    let bytes = Data(("a,b\n0,é\n" + rows + "2,").utf8) + [0xe9] + Data(("\n" + rows).utf8)
    let pipe = Pipe()
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: bytes)
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let piped = try TableReader.read(
      parts: [DataPart(path: "p", origin: .descriptor(pipe.fileHandleForReading.fileDescriptor))],
      options: ReadOptions(), blockSize: 1_024)
    #expect(piped.rowCount == 6_002)
    #expect(piped.labels("b").first == "Ã©")
    #expect(piped.labels("b")[3_001] == "é")
    #expect(piped.source.bytes == bytes.count)
  }

  @Test(arguments: [5, 64, 1 << 20])
  func `blocks hold all rows with numbers and texts apart`(size: Int) throws {
    let first = "n,t\n1,a\n2,b\nx,a\n,b\n1e999,\"c \"\"d\"\"\"\n"
    var blocks = try TableBlocks(
      parts: [part("a", first), part("b", "n,t\n5,a\n")], options: ReadOptions(), blockSize: size,
      workers: 2)
    #expect(blocks.names == ["n", "t"])
    var rows: [[String]] = []
    var places: [[Int]] = []
    var blanks = 0
    var overflows = 0
    while let block = try blocks.next() {
      for row in 0..<block.rowCount {
        rows.append(block.cells(ofRow: row))
        places.append([block.part, block.firstRow + row])
      }
      blanks += block.columns[0].blankCount
      overflows += block.columns[0].overflowCount
      for column in block.columns {
        #expect(column.labelCounts.reduce(0, +) == column.codes.count { $0 >= 0 })
      }
    }
    #expect(
      rows == [["1", "a"], ["2", "b"], ["x", "a"], ["", "b"], ["", "c \"d\""], ["5", "a"]])
    #expect(places == [[0, 0], [0, 1], [0, 2], [0, 3], [0, 4], [1, 0]])
    #expect(blanks == 1 && overflows == 1)
    #expect(blocks.sources.map(\.source.path) == ["a", "b"])
    #expect(blocks.sources.map(\.source.bytes) == [first.utf8.count, 8])
  }
}
