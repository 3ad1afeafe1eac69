import Pilots
import Predictions
import Profiles
import Tables
import Testing

/// What a profile says of hostile texts that are read without an error.
@Suite struct OwnTrapProfileTests {
  private static func text(_ row: Int) -> String {
    let value = row * 37 % 101 * 143
    let fraction = String(value % 1000)
    return "\(value / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  private func profile(_ header: String, rows: Int = 40, _ row: (Int) -> String) throws -> Profile {
    let lines = [header] + (0..<rows).map(row)
    let table = try TableReader.read(
      bytes: Array((lines.joined(separator: "\n") + "\n").utf8), path: "x.csv",
      options: ReadOptions())
    return try PilotedProfile.make(
      table: table, request: ProfileRequest(target: "y"), pilots: .none, seed: 1)
  }

  @Test(arguments: [
    ("a,b,y", "1,z,"), ("a,b,y", ",NA,"), ("y", ""),
  ])
  func `a table with nothing to predict from says so and why`(header: String, cells: String) throws
  {
    let found = try profile(header) { cells + Self.text($0) }
    #expect(found.target.task == .regression)
    #expect(found.warnings.first { $0.code == "no_features" }?.severity == .severe)
    #expect(found.features.allSatisfy { $0.leftOut != nil })
    #expect(found.features.count == found.dataset.columns - 1)
  }

  @Test func `codes that tell rows apart are left out with a reason`() throws {
    let found = try profile("u,y") { "A\(1000 + $0),\(Self.text($0))" }
    #expect(found.features.map(\.kind) == ["id"])
    #expect(found.features.first?.leftOut?.contains("identifier") == true)
    #expect(found.warnings.contains { $0.code == "no_features" })
  }

  @Test func `the target's twin in capitals is a leak by value and by name`() throws {
    let found = try profile("x,Y,y") { "\(Self.text($0 + 5)),\(Self.text($0)),\(Self.text($0))" }
    let leak = found.warnings.first { $0.code == "leaky_column" }
    #expect(leak?.column == "Y" && leak?.severity == .severe)
    #expect(!found.warnings.contains { $0.code == "leaky_column" && $0.column == "x" })
    #expect(found.warnings.contains { $0.code == "similar_names" })
  }

  @Test(arguments: ["x\u{200b}", "x\u{202e}", "\"x\ny\""])
  func `a name with characters that cannot be seen is said`(name: String) throws {
    let found = try profile("\(name),y") { "\($0 % 3),\(Self.text($0))" }
    let said = found.warnings.filter { $0.code == "hidden_characters" }
    #expect(said.count == 1)
    // The message itself must show them.
    #expect(said.first?.message.contains("U+") == true)
  }

  @Test func `a target of percentages is a proportion, and the division is said`() throws {
    let found = try profile("x,y") { "\(Self.text($0)),\($0 * 7 % 100)%" }
    #expect(found.target.task == .proportion)
    let codes = found.warnings.filter { $0.column == "y" }.map(\.code)
    #expect(Set(codes).isSuperset(of: ["adorned_numbers", "percentages"]))
  }

  @Test func `a target near the smallest numbers is said, with finite statistics`() throws {
    let found = try profile("x,y") { "\($0 % 7),\($0 * 37 % 101 + 1)e-300" }
    #expect(found.warnings.contains { $0.code == "tiny_scale" && $0.column == "y" })
    #expect(found.target.count == 40 && found.target.distinct == 40)
  }

  @Test func `rows of bare separators have no target and are counted`() throws {
    let found = try profile("x,y", rows: 42) { $0 < 40 ? "\($0 % 7),\(Self.text($0))" : "," }
    #expect(found.dataset.rows == 42)
    #expect(found.target.count == 40 && found.target.missing == 2)
    let said = found.warnings.first { $0.code == "missing_target" }
    #expect(said?.message.contains("2 of 42") == true)
  }

  @Test func `two rows are severely too few`() throws {
    let found = try profile("x,y", rows: 2) { "\(2 * $0 + 1),\(2 * $0 + 2)" }
    #expect(found.warnings.first { $0.code == "too_few_rows" }?.severity == .severe)
  }

  @Test func `what the reader noted reaches the profile with its line`() throws {
    let found = try profile("x,z,y") { row in
      "\(row % 9 == 0 ? "#DIV/0!" : Self.text(row)),\(row == 3 ? "inf" : Self.text(row + 5)),"
        + Self.text(row + 13)
    }
    #expect(found.features.map(\.missing) == [5, 1])
    #expect(
      found.warnings.contains { $0.code == "missing_words" && $0.column == "x" && $0.line == 2 })
    #expect(
      found.warnings.contains { $0.code == "infinite_values" && $0.column == "z" && $0.line == 5 })
  }
}
