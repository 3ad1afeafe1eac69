import Testing

@testable import Tables

@Suite struct DialectTests {
  private func read(
    _ text: String, _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws(DataError) -> TextTable {
    var options = ReadOptions()
    change(&options)
    return try TextTable(bytes: Array(text.utf8), path: "t.csv", options: options)
  }

  @Test(arguments: [
    ("a b\n1 2\n3 4\n", " "), ("x:y:z\n1:2:3\n4:5:6\n", ":"), ("a^b\n1^2\n3^4\n", "^"),
    ("a~b\nx~2\ny~4\n", "~"), ("a;b\n1,5;2,5\n3,5;4,5\n", ";"), ("a|b,c\n1|2,3\n2|3,4\n", "|"),
    ("name\tsays\nann\thello, you\nbob\tno, not, me\n", "\t"),
  ])
  func `a rare separator is found where the evidence is strong`(text: String, want: String) throws {
    let table = try read(text)
    #expect(table.dialect.delimiter == want)
    #expect(table.notes.contains { $0.code == "delimiter" })
  }

  @Test(arguments: [
    "when\n2020-01-01 10:00:00\n2020-01-02 11:30:00\n", "clock\n10:20:30\n11:20:30\n",
    "name\nJohn Smith\nJane Doe\nMary Major\n", "words\nall is well\nit is not\nwho knows\n",
    "id\nA-1\nB-2\nC-3\n",
  ])
  func `one column stays one column`(text: String) throws {
    let table = try read(text)
    #expect(table.names.count == 1)
    #expect(table.notes.isEmpty)
  }

  @Test func `quotes and escapes are guessed and said`() throws {
    let single = try read("a,b\n'x, y','1'\n'z, w','2'\n")
    #expect(single.rows == [["x, y", "1"], ["z, w", "2"]])
    #expect(single.notes.map(\.code) == ["quote"])
    let names = try read("who,n\n'Ann,1\nO'Hara,2\nD'Arcy,3\n")
    #expect(names.rows.first == ["'Ann", "1"])
    let escaped = try read("a,b\n\"say \\\"hi\\\", she\",1\n\"C:\\\\x, y\",2\n")
    #expect(escaped.rows == [["say \"hi\", she", "1"], ["C:\\x, y", "2"]])
    #expect(escaped.notes.map(\.code) == ["escape"])
    let bare = try read("id\tsong\n1\t\"Weird Al\" sings\n2\t\"Big\" steps\n3\tplain\n")
    #expect(bare.rows.first == ["1", "\"Weird Al\" sings"])
    #expect(bare.notes.map(\.code) == ["delimiter", "quote"])
    let column = try read("\"a\n\"b\n\"c\n") { $0.ragged = .keep }
    #expect(column.header == ["\"a"] && column.rows == [["\"b"], ["\"c"]])
  }

  @Test func `options are obeyed`() throws {
    let text = "skip me\n;c\na;b\n1;'2;3'\n;c\n4;5\n"
    let table = try read(text) {
      $0.skip = 1
      $0.comment = UInt8(ascii: ";")
      $0.delimiter = UInt8(ascii: ";")
      $0.quote = UInt8(ascii: "'")
    }
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [["1", "2;3"], ["4", "5"]])
    #expect(table.notes.isEmpty)
    let raw = try read("a,b\n\"x,1\n") { $0.quote = 0 }
    #expect(raw.rows == [["\"x", "1"]])
    let two = try read("a,b\nkg,m\n1,2\n") { $0.headerRows = 2 }
    #expect(two.header == ["a kg", "b m"] && two.rows == [["1", "2"]])
    #expect(try read("a,b\n1,2\n") { $0.header = false }.rows.count == 2)
  }

  @Test func `units below the names are part of them`() throws {
    let table = try read("mass,length,who\nkg,m,text\n1,2,x\n3,4,y\n5,6,z\n")
    #expect(table.header == ["mass kg", "length m", "who text"])
    #expect(table.notes.map(\.code) == ["header_rows"])
    let missing = try read("n,m\nNA,-\n1,2\n3,4\n5,6\n")
    #expect(missing.header == ["n", "m"])
  }

  @Test(arguments: [
    ("5.1,3.5,setosa\n4.9,3.0,setosa\n6.1,2.8,virginica\n", 0),
    ("country,2019,2020,2021\nchad,1,2,3\nmali,4,5,6\n", 1), ("name,n\nfoo,5\nbar,6\n", 1),
    ("28/01/2018,$5.00,http://a.b/c\n29/01/2018,$6.00,http://a.b/d\n", 0),
    ("a,b\nx,y\nz,w\n", 1), ("#chrom\tstart\tend\nchr1\t1\t2\nchr2\t3\t4\n", 1),
  ])
  func `a first row is names unless it looks like data`(text: String, header: Int) throws {
    #expect((try read(text).header.isEmpty ? 0 : 1) == header)
  }

  @Test func `ragged rows are refused, padded or kept`() throws {
    let text = "a,b,c\n1,2\n3,4,5\n6,7,8,9\n1,2,3\n"
    #expect(throws: DataError.self) { try read(text) }
    #expect(try read(text) { $0.ragged = .keep }.rows.map(\.count) == [2, 3, 4, 3])
    let padded = try read(text) { $0.ragged = .pad }
    #expect(padded.rows == [["1", "2", ""], ["3", "4", "5"], ["6", "7", "8"], ["1", "2", "3"]])
    #expect(padded.notes.map(\.code) == ["ragged_rows"])
  }

  @Test func `a repeated header is said even where it is read as a row`() throws {
    #expect(try read("a,b\n1,2\na,b\n3,4\n").notes.map(\.code) == ["repeated_header"])
  }
}
