import Foundation
import Tables
import Testing

struct ReadOptionsTests {
  /// Every option away from its default.
  private var unusual: ReadOptions {
    var options = ReadOptions()
    options.delimiter = 59
    options.quote = 39
    options.escape = 92
    options.comment = 35
    options.encoding = .utf16
    options.ragged = .keep
    options.skip = 3
    options.header = false
    options.headerRows = 2
    options.decimalComma = true
    options.missing = ["-99", "b", "a"]
    options.missingAmongNumbers = ["z"]
    options.types = ["k": .category]
    return options
  }

  @Test func `options survive their JSON, every one of them`() throws {
    let data = try JSONEncoder().encode(unusual)
    #expect(try JSONDecoder().decode(ReadOptions.self, from: data) == unusual)
    let members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(members.count == Mirror(reflecting: unusual).children.count)
  }

  @Test func `the usual options are an empty object, and words are in order`() throws {
    #expect(String(decoding: try JSONEncoder().encode(ReadOptions()), as: UTF8.self) == "{}")
    #expect(try JSONDecoder().decode(ReadOptions.self, from: Data("{}".utf8)) == ReadOptions())
    let text = String(decoding: try JSONEncoder().encode(unusual), as: UTF8.self)
    #expect(text.contains(#""missing":["-99","a","b"]"#))
  }
}
