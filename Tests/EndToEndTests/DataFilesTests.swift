import DataFiles
import Foundation
import Testing

/// Kinds of files as a user names them.
@Suite struct `Data files` {
  private let folder: TemporaryFolder
  private static let rows = (1...40).map { "\($0 % 7),\($0 % 3),\(Double($0 % 11) * 1.5 + 0.25)" }
  private static let csv = "a,b,y\n" + rows.joined(separator: "\n") + "\n"
  private static let settings = ["--target", "y", "--pilots", "none", "--format", "json"]

  init() throws { folder = try TemporaryFolder() }

  private struct Profile: Decodable {
    struct Dataset: Decodable {
      var path: String
      var format: String
      var rows: Int
      var bytes: Int
    }
    var dataset: Dataset
  }

  private func profile(_ arguments: [String], input: String = "") throws -> Profile {
    let outcome = try Binary.run(["profile"] + arguments + Self.settings, input: input)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Profile.self, from: Data(outcome.output.utf8))
  }

  private func file(_ name: String, _ text: String = csv) throws -> String {
    try folder.file(name, text).path
  }

  @Test func `files, a pattern and standard input are profiled`() throws {
    let first = try file("p1.csv")
    let second = try file("p2.csv")
    let both = try profile([first, second])
    #expect(both.dataset.rows == 80)
    #expect(both.dataset.path == "\(first) and 1 more")
    #expect(try profile([folder.path("p?.csv")]).dataset.rows == 80)
    #expect(try profile(["-"], input: Self.csv).dataset.rows == 40)
  }

  @Test(arguments: ["it's.csv", "$(exit 9).csv", "a;b|c.csv", "two\nlines.csv", "*.csv"])
  func `a hostile name is a name`(name: String) throws {
    let path = try file(name)
    #expect(try profile([path]).dataset.path == path)
  }

  @Test func `a folder and an empty pattern say what to give`() throws {
    let dir = try Binary.run("profile", folder.url.path, "--target", "y")
    #expect(dir.status == 65)
    #expect(dir.errors.contains("*.csv'"))
    let none = try Binary.run("profile", folder.path("*.parquet"), "--target", "y")
    #expect(none.status == 66)
    #expect(none.errors.contains("no file matches"))
    #expect(try Binary.run("profile").status == 64)
  }

  @Test func `a missing program is named with how to install it`() throws {
    let json = try file("a.jsonl", "{\"y\": 1}\n{\"y\": 2}\n")
    let packed = folder.path("a.csv.zst")
    try Data([0x28, 0xb5, 0x2f, 0xfd, 0, 0]).write(to: URL(filePath: packed))
    let bare = ["PATH": "", "LOSSLAB_DUCKDB": ""]
    let duckDB = try Binary.run(["profile", json, "--target", "y"], environment: bare)
    #expect(duckDB.status == 65)
    #expect(duckDB.errors.contains("pip install duckdb-cli"))
    let zstd = try Binary.run(["profile", packed, "--target", "y"], environment: bare)
    #expect(zstd.status == 65)
    #expect(zstd.errors.contains("install the package zstd"))
    let query = try Binary.run(
      ["profile", "--sql", "SELECT 1 AS y", "--target", "y"], environment: bare)
    #expect(query.errors.contains("pip install duckdb-cli"))
    let doctor = try Binary.run(["doctor"], environment: bare)
    #expect(doctor.output.contains("pip install duckdb-cli"))
  }

  @Test func `bench tells its workers how the files were read`() throws {
    let odd = Self.csv.replacing(",", with: ";").replacing(".", with: ",")
    let paths = [try file("o1.txt", odd), try file("o2.txt", odd)]
    let run = folder.path("run")
    let outcome = try Binary.run(
      ["bench"] + paths + [
        "--target", "y", "--types", "b=category", "--decimal", "comma", "--learners", "linear",
        "--losses", "squared_error", "--folds", "3", "--out", run,
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try String(contentsOfFile: "\(run)/report.md", encoding: .utf8)
    #expect(report.contains("None of the trials failed"))
  }

  @Test(.enabled(if: Program.duckDB.path != nil, "DuckDB is not installed"))
  func `bench keeps the answer to a query for its workers`() throws {
    let path = try file("it's.csv")
    let run = folder.path("run")
    let outcome = try Binary.run(
      "bench", path, "--sql", "SELECT a, b, y FROM data WHERE a > 0", "--target", "y", "--learners",
      "linear", "--losses", "squared_error", "--folds", "3", "--out", run)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let kept = try String(contentsOfFile: "\(run)/data.csv", encoding: .utf8)
    #expect(kept.hasPrefix("a,b,y\n1,1,1.75\n"))
    let advice = try Binary.run(
      "advise", path, "--sql", "SELECT a, y FROM data", "--target", "y", "--pilots", "none")
    #expect(advice.output.contains("--sql 'SELECT a, y FROM data' --target y"))
    let flag = try Binary.run(
      "profile", path, "--sql", "SELECT a, y FROM data", "--target", "y", "--delimiter", "tab")
    #expect(flag.status == 64)
  }
}
