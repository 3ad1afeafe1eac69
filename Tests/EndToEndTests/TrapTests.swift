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

  private static func advise(_ file: String, _ target: String = "y") throws -> String {
    let outcome = try Binary.run(
      "advise", Self.folder.appending(path: file).path, "--target", target)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // As it would read without line breaks.
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    .enabled(if: !traps.isEmpty, "the corpus is not here"),
    arguments: [
      (
        "60_gross_outliers.csv",
        [
          "train with huber", "lines 32, 62, 92", "robust scale", "avoid",
          "squared_error: 3 of 120",
        ]
      ),
      ("61_leaky_copy.csv", ["\"y_copy\" equals the target", "first", "--drop"]),
      ("66_duplicate_rows.csv", ["96 % of the rows repeat another row"]),
      ("51_two_positives_cv.csv", ["2 rows, fewer than five folds", "train with log_loss"]),
      ("50_one_positive.csv", ["has one row, which cannot be in training and test at once"]),
      ("43_mixed_target.csv", ["36 of 40 values are numbers", "\"unknown\" (4 cells"]),
      ("58_huge_scale.csv", ["its square overflows"]),
    ])
  func `are warned of by advice`(file: String, words: [String]) throws {
    let text = try Self.advise(file)
    for word in words { #expect(text.contains(word), "\(text)") }
    #expect(!text.contains("nan") && !text.contains("inf "))
  }

  @Test(.enabled(if: !traps.isEmpty, "the corpus is not here"))
  func `are asked about when the target is an identifier`() throws {
    let text = try Self.advise("42_target_is_id.csv", "customer")
    #expect(text.contains("first Is this the right target?"))
    #expect(text.contains("not before the question above is answered"))
  }

  @Test(.enabled(if: !traps.isEmpty, "the corpus is not here"), arguments: ["advise", "bench"])
  func `of one row are refused`(command: String) throws {
    let file = Self.folder.appending(path: "23_one_row.csv").path
    let outcome = try Binary.run(command, file, "--target", "y")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
  }
}
