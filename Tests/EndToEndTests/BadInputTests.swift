import Foundation
import Testing

/// What bad input gets: one sentence, the right exit code, nothing written.
@Suite struct `Bad input` {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var csv: String
    var arguments: [String]
    var status: Int32
    var says: [String]
    var testDescription: String { name }
  }

  static let numbers = (1...30).map { "\($0),\($0 * 2 % 7),\(Double($0) * 1.5)" }
  static let good = "a,b,y\n" + numbers.joined(separator: "\n") + "\n"

  static let cases = [
    Case(
      name: "a column that is not there", csv: good, arguments: ["--target", "yy"], status: 65,
      says: ["yy", "y"]),
    Case(name: "no target", csv: good, arguments: [], status: 64, says: ["--target y"]),
    Case(
      name: "an empty file", csv: "", arguments: ["--target", "y"], status: 65, says: ["empty"]),
    Case(
      name: "a header only", csv: "a,y\n", arguments: ["--target", "y"], status: 65,
      says: ["no data rows"]),
    Case(
      name: "a ragged row", csv: "a,b,y\n1,2,3\n4,5\n6,7,8\n", arguments: ["--target", "y"],
      status: 65, says: ["line 3"]),
    Case(
      name: "an unclosed quote", csv: "a,y\n1,2\n\"3,4\n5,6\n", arguments: ["--target", "y"],
      status: 65, says: ["line 3"]),
    Case(
      name: "a constant target", csv: "a,y\n" + (1...20).map { "\($0),5" }.joined(separator: "\n"),
      arguments: ["--target", "y"], status: 65, says: ["one"]),
    Case(
      name: "a target without a value",
      csv: "a,y\n" + (1...20).map { "\($0)," }.joined(separator: "\n"),
      arguments: ["--target", "y"], status: 65, says: ["y", "20"]),
    Case(
      name: "an unknown loss", csv: good,
      arguments: ["--target", "y", "--losses", "hubber"], status: 64, says: ["huber"]),
    Case(
      name: "an unknown metric", csv: good, arguments: ["--target", "y", "--metric", "rmsee"],
      status: 64, says: ["rmse"]),
    Case(
      name: "an unknown learner", csv: good,
      arguments: ["--target", "y", "--learners", "forest"], status: 64, says: ["boosted_trees"]),
    Case(
      name: "a loss whose domain the target leaves",
      csv: "a,y\n" + (1...30).map { "\($0),\($0 - 3)" }.joined(separator: "\n"),
      arguments: ["--target", "y", "--task", "regression", "--losses", "gamma"], status: 65,
      says: ["gamma", "line 2"]),
    Case(
      name: "fewer rows than folds", csv: "a,y\n1,2.5\n2,3.5\n3,7.25\n",
      arguments: ["--target", "y", "--task", "regression"], status: 65, says: ["fold"]),
    Case(
      name: "a class with one row",
      csv: "a,y\n"
        + (1...30).map { "\($0),\($0 == 7 ? "c" : $0 % 2 == 0 ? "a" : "b")" }
        .joined(separator: "\n"),
      arguments: ["--target", "y"], status: 65, says: ["c", "one row"]),
  ]

  @Test(arguments: cases) func `gets one sentence and an exit code`(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("data.csv", example.csv)
    let run = folder.path("run")
    let outcome = try Binary.run(["bench", file.path] + example.arguments + ["--out", run])
    #expect(outcome.status == example.status, "\(outcome.errors)")
    #expect(!outcome.wasKilled)
    for part in example.says { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    #expect(!FileManager.default.fileExists(atPath: run))
    #expect(outcome.output.isEmpty)
  }

  @Test func `a file that is not there gets exit 66`() throws {
    let outcome = try Binary.run("advise", "nowhere.csv", "--target", "y")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nowhere.csv"))
  }

  @Test func `a mistyped bundled name gets the nearest`() throws {
    let outcome = try Binary.run("advise", "concret_strength")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("concrete_strength"))
  }

  @Test func `an unknown option gets exit 64`() throws {
    #expect(try Binary.run("advise", "hbk", "--nonsense").status == 64)
  }
}
