import Foundation
import Statistics
import Tables
import Testing

/// The quick way of reading plain text and the general one must agree.
@Suite struct ReadingPathsTests {
  private static let pieces = [
    "1", "-2.5", "1e3", "+", ".", "ab", "é", "\"", "\"\"", "\"x\"", "\"4\"", " ", "\t", "NA", ",",
    ",", ",", "\n", "\n", "\r\n", "\r", "12345678.25", "1e999", "",
  ]

  private func text(_ random: inout RandomSource) -> String {
    var text = "a,b,c\n"
    for _ in 0..<(1 + random.integer(below: 6)) {
      // Mostly sound rows, so that many texts are read to their end.
      let cell = {
        (random: inout RandomSource) in
        ReadingPathsTests.pieces[random.integer(below: random.integer(below: 8) > 0 ? 8 : 24)]
          .replacing(",", with: "3")
      }
      let sound = (0..<3).map { _ in cell(&random) }.joined(separator: ",")
      let wild = (0..<5).map { _ in
        ReadingPathsTests.pieces[random.integer(below: ReadingPathsTests.pieces.count)]
      }.joined()
      text += random.integer(below: 12) > 0 ? sound : wild
      text += ["\n", "\n", "\r\n", "\n\n"][random.integer(below: 4)]
    }
    return random.integer(below: 2) > 0 ? text : String(text.dropLast())
  }

  private func outcome(
    _ text: String, _ ragged: RaggedRows, comment: UInt8?, blockSize: Int
  ) -> Result<Table, DataError> {
    var options = ReadOptions()
    options.delimiter = UInt8(ascii: ",")
    options.quote = UInt8(ascii: "\"")
    options.header = true
    options.ragged = ragged
    // A byte that is nowhere in the text leaves its meaning as it is, but not the way to read it.
    options.comment = comment
    return Result { () throws(DataError) in
      try TableReader.read(
        parts: [DataPart(path: "toy.csv", origin: .bytes(Array(text.utf8)))], options: options,
        blockSize: blockSize, workers: 2)
    }
  }

  @Test func `both ways give the same table or the same refusal`() throws {
    var random = RandomSource(seed: 17)
    var tables = 0
    for _ in 0..<400 {
      let text = text(&random)
      let quick = outcome(
        text, .error, comment: nil, blockSize: 1 + random.integer(below: text.utf8.count))
      let general = outcome(text, .error, comment: 1, blockSize: 1 << 20)
      switch (quick, general) {
      case (.success(let one), .success(let other)):
        expectEqual(one, other, "\(text.debugDescription)")
        tables += 1
      case (.failure(let one), .failure(let other)):
        #expect(one == other, "\(text.debugDescription)")
      default:
        Issue.record("\(text.debugDescription): \(quick) but \(general)")
      }
    }
    #expect(tables > 100)
  }

  @Test func `a long text of many blocks is cut at records in the general way too`() throws {
    var lines = ["a,b,c"]
    for row in 0..<6_000 {
      let text = row % 5 == 0 ? "\"two\nlines, \"\"\(row)\"\"\"" : "w\(row % 7)"
      lines.append("\(row),\(Double(row) / 3),\(text)" + (row % 997 == 0 ? "\n" : ""))
    }
    let text = lines.joined(separator: "\n")
    let quick = try outcome(text, .error, comment: nil, blockSize: 1_000).get()
    let general = try outcome(text, .error, comment: 1, blockSize: 1_000).get()
    #expect(quick.rowCount == 6_000)
    expectEqual(general, quick, "in many blocks")
  }
}
