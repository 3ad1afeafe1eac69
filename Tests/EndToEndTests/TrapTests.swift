import Foundation
import Testing

/// Every hostile file gets an answer or a sentence, never a crash.
@Suite struct `Hostile files` {
  static let folder = Binary.root.deletingLastPathComponent()
    .appending(path: "shared/corpus/traps")

  /// File, target and what should come of it, from the corpus's own table.
  struct Trap: Sendable, CustomTestStringConvertible {
    var file: String
    var target: String
    var expected: String
    var testDescription: String { file }

    /// The expectation starts with "Error", so the exit status must not be 0.
    var mustFail: Bool { expected.hasPrefix("Error") && !expected.contains("(or ") }
  }

  static let traps: [Trap] = {
    let table = folder.appending(path: "expected.md")
    guard let text = try? String(contentsOf: table, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 5, cells[0].hasSuffix(".csv") else { return nil }
      let target = cells[1].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      return Trap(file: cells[0], target: target, expected: cells[4...].joined(separator: "|"))
    }
  }()

  @Test(.enabled(if: !traps.isEmpty, "the corpus is not here"), arguments: traps)
  func `never crash the profile`(_ trap: Trap) throws {
    let file = Self.folder.appending(path: trap.file).path
    let outcome = try Binary.run(
      "profile", file, "--target", trap.target, "--format", "json", "--pilots", "none")
    #expect(!outcome.wasKilled, "\(outcome.errors)")
    #expect([0, 64, 65].contains(outcome.status), "\(outcome.errors)")
    if outcome.status == 0 {
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect(json as? [String: Any] != nil)
    } else {
      #expect(outcome.errors.contains(trap.file), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
    if trap.mustFail { #expect(outcome.status != 0, "\(trap.expected)") }
  }
}
