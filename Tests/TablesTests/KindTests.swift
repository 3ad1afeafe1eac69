import Tables
import Testing

@Suite struct KindTests {
  private func kind(_ cells: [String]) throws -> ColumnKind? {
    try table("v,n\n" + cells.map { $0 + ",0" }.joined(separator: "\n")).column(named: "v")?.kind
  }

  @Test func `numbers are integers, booleans, constants or just numbers`() throws {
    #expect(try kind(["1", "2.5", "NA"]) == .number)
    #expect(try kind(["3.0", "4", "7"]) == .integer)
    #expect(try kind(["0", "1", "1.0", ""]) == .boolean)
    #expect(try kind(["4", "4.0"]) == .constant)
    #expect(try kind(["NA", "", "null"]) == .constant)
  }

  @Test func `labels are booleans, categories, ids or text`() throws {
    #expect(try kind(["Yes", "no", "no"]) == .boolean)
    #expect(try kind(["a", "b", "b"]) == .category)
    #expect(try kind(["a", "a", "NA"]) == .constant)
    #expect(try kind((0..<40).map { "user\($0)" }) == .id)
    #expect(try kind((0..<40).map { "a rather long remark number \($0)" }) == .text)
  }

  @Test func `whole numbers that number the rows are ids`() throws {
    #expect(try kind((0..<40).map { "\(40 - $0)" }) == .id)
    #expect(try kind((0..<40).map { "\(1_700_000_000 + 86_400 * $0)" }) == .id)
    #expect(try kind((0..<40).map { "\(5 * $0)" }) == .integer)
    #expect(try kind((0..<40).map { "\($0)%" }) == .integer)
    let years = (0..<40).map { "\(1980 + $0),\($0 % 7)" }.joined(separator: "\n")
    #expect(try table("year,n\n" + years).column(named: "year")?.kind == .integer)
    let users = (0..<40).map { "\($0 * $0 + 17),\($0 % 7)" }.joined(separator: "\n")
    #expect(try table("userId,n\n" + users).column(named: "userId")?.kind == .id)
  }

  @Test func `a few texts among numbers are missing, with a note`() throws {
    let read = try table(
      "v,n\n"
        + (0..<40).map { $0 % 10 == 0 ? "unknown,0" : "1.\($0),0" }
        .joined(separator: "\n"))
    #expect(read.column(named: "v")?.missingCount == 4)
    let note = read.notes.first { $0.code == "mixed_values" }
    #expect(note?.line == 2)
    #expect(note?.message.contains("36 of 40") == true)
  }

  @Test func `codes with digits among numbers make labels`() throws {
    let cells = (0..<40).map { $0 % 10 == 0 ? "3+" : "\($0 % 3)" }
    #expect(try kind(cells) == .category)
  }

  @Test func `words for missing are missing among numbers and labels among labels`() throws {
    let read = try table("x,y\n1.5,none\nnone,mild\n-,none\n2,NA\n?,severe\n")
    #expect(read.numbers("x") == [1.5, nil, nil, 2, nil])
    #expect(read.labels("y") == ["none", "mild", "none", nil, "severe"])
    #expect(read.noteCodes("x") == ["missing_words"])
    #expect(read.noteCodes("y") == ["missing_word_kept"])
    let signs = try table("y,n\n+,1\n-,2\n+,3\n")
    #expect(signs.labels("y") == ["+", "-", "+"])
    let told = try table("y\nnone\nmild\nsevere\n") { $0.missing.insert("none") }
    #expect(told.labels("y") == [nil, "mild", "severe"])
  }
}
