import Tables
import Testing

struct EncodingOptionTests {
  private static let wide: [UInt8] = "é,b\nü,1\n".utf16.flatMap {
    [UInt8($0 & 0xff), UInt8($0 >> 8)]
  }

  @Test(arguments: [
    (TextEncoding.latin1, [0xe9, 0x2c, 0x62, 0x0a, 0xfc, 0x2c, 0x31, 0x0a] as [UInt8], 0),
    (nil, [0xe9, 0x2c, 0x62, 0x0a, 0xfc, 0x2c, 0x31, 0x0a], 1),
    (.utf16, wide, 0), (.utf16, [0xff, 0xfe] + wide, 0), (nil, [0xff, 0xfe] + wide, 1),
    (nil, Array("\u{feff}é,b\nü,1\n".utf8), 0), (.utf8, Array("é,b\nü,1\n".utf8), 0),
  ])
  func `read and profile take the same encoding`(
    encoding: TextEncoding?, bytes: [UInt8], notes: Int
  ) throws {
    var options = ReadOptions()
    options.encoding = encoding
    let text = try TextTable(bytes: bytes, path: "x.csv", options: options)
    #expect(text.names == ["é", "b"])
    #expect(text.rows == [["ü", "1"]])
    #expect(text.notes.count { $0.code == "encoding" } == notes)
    let table = try TableReader.read(bytes: bytes, path: "x.csv", options: options)
    #expect(table.columns.map(\.name) == text.names)
    #expect(table.notes.count { $0.code == "encoding" } == notes)
  }

  @Test func `a file that is not in the encoding that was named is refused by both`() {
    var options = ReadOptions()
    options.encoding = .utf8
    let bytes = Array("a,b\n1,2\n".utf8) + [0xe9] + Array(",3\n".utf8)
    let ofRead = refusal { () throws(DataError) in
      _ = try TextTable(bytes: bytes, path: "x.csv", options: options)
    }
    let ofTable = refusal { () throws(DataError) in
      _ = try TableReader.read(bytes: bytes, path: "x.csv", options: options)
    }
    #expect(ofRead?.line == 3)
    #expect(ofRead == ofTable)
  }
}
