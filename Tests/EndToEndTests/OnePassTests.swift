import Foundation
import Testing

struct OnePassTests {
  private static let settings = ["--target", "y", "--pilots", "none", "--format", "json"]

  static func rows(_ range: Range<Int>) -> String {
    range.map { "\($0 * 37 % 101),\($0 % 3 == 0 ? "a" : "b"),\(Double($0 % 17) * 1.5)\n" }.joined()
  }

  /// Returns target, features, source and sample of a profile as JSON.
  private func profile(_ arguments: [String], input: String = "") throws -> [String: String] {
    let outcome = try Binary.run(["profile"] + arguments + Self.settings, input: input)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let fields = try #require(json as? [String: Any])
    return try ["target", "features", "dataset", "sampled"].reduce(into: [:]) { texts, key in
      let field = try JSONSerialization.data(
        withJSONObject: [fields[key] ?? NSNull()], options: .sortedKeys)
      texts[key] = String(decoding: field, as: UTF8.self)
    }
  }

  @Test func `partial profiles of two files merge into the profile of both`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("one.csv", "x,z,y\n" + Self.rows(0..<150)).path
    let second = try folder.file("two.csv", "x,z,y\n" + Self.rows(150..<300)).path
    let lines = try [second, first].map {
      try Binary.run("profile", $0, "--target", "y", "--partial").output
    }
    let merged = try profile(["--merge", "-"], input: lines.joined())
    let whole = try profile([first, second])
    #expect(merged == whole)
    #expect(whole["sampled"] == "[null]")
    #expect(try profile([first, second, "--stream"]) == whole)
  }

  @Test func `what cannot be merged is refused in one sentence`() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.file("broken.json", #"{"schema":"losslab.partial/1","#).path
    let outcome = try Binary.run("profile", "--merge", broken, "--target", "y")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("no partial profile"))
    #expect(try Binary.run("profile", "--merge", broken + "x").status == 66)
    #expect(try Binary.run("profile", "--merge").status == 64)
  }
}
