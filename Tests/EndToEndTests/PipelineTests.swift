import Foundation
import Testing

/// The main job on real data: from a CSV to advice, to a ranking, to a report.
@Suite struct `From a CSV to a report` {
  /// A budget that a debug build trains in seconds.
  static let smallBudget = [
    "--losses", "squared_error,absolute_error,huber", "--rounds", "12", "--epochs", "3",
    "--hidden", "8", "--folds", "3",
  ]

  @Test func `advise says what, why and how sure in JSON`() throws {
    let outcome = try Binary.run("advise", "hbk", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let advice = try object(outcome.output)
    #expect(advice["schema"] as? String == "losslab.advice/1")
    let recommendations = try #require(advice["recommendations"] as? [[String: Any]])
    let first = try #require(recommendations.first)
    for field in ["rank", "loss", "parameters", "confidence", "rules", "reason", "effect", "calls"]
    {
      #expect(first[field] != nil, "\(field)")
    }
    #expect((first["calls"] as? [String: String])?.count == 6)
    #expect((advice["metric"] as? [String: Any])?["primary"] as? String != nil)
    #expect((advice["profile"] as? [String: Any])?["schema"] as? String == "losslab.profile/1")
  }

  @Test func `bench leaves a report, its charts, results and a ledger`() throws {
    let folder = try TemporaryFolder()
    let run = folder.path("run")
    let outcome = try Binary.run(["bench", "hbk", "--out", run] + Self.smallBudget)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try text(run, "report.md")
    for part in ["hbk", "huber", "boosted_trees", "mlp", "linear", "losslab bench"] {
      #expect(report.contains(part), "\(part)")
    }
    let charts = report.matches(of: /charts\/[A-Za-z0-9_.-]+\.svg/).map { String($0.output) }
    #expect(!charts.isEmpty)
    for chart in charts { #expect(try text(run, chart).contains("<svg")) }
    let results = try object(text(run, "results.json"))
    #expect(results["schema"] as? String == "losslab.bench/1")
    #expect(try text(run, "timing.json").contains("seconds"))
    #expect(FileManager.default.fileExists(atPath: "\(run)/ledger.sqlite"))
    for name in ["report.md", "results.json"] {
      #expect(!(try text(run, name)).contains("nan"), "\(name)")
    }
  }

  @Test func `one worker and two give the same bytes`() throws {
    let folder = try TemporaryFolder()
    let reports = try ["1", "2"].map { workers in
      let run = folder.path("run-\(workers)")
      let outcome = try Binary.run(
        ["bench", "quine_days", "--out", run, "--workers", workers] + Self.smallBudget)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return (report: try stableReport(run), results: try text(run, "results.json"))
    }
    #expect(reports[0].report == reports[1].report)
    #expect(reports[0].results == reports[1].results)
  }

  @Test func `a killed run goes on where it was and ends with the same bytes`() throws {
    let folder = try TemporaryFolder()
    let options = ["--workers", "1", "--repeats", "2"] + Self.smallBudget
    let whole = folder.path("whole")
    let killed = folder.path("killed")
    #expect(try Binary.run(["bench", "hbk", "--out", whole] + options).status == 0)
    try killInTheMiddle(["bench", "hbk", "--out", killed] + options, folder: killed)
    let resumed = try Binary.run(["bench", "hbk", "--out", killed] + options)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("already done"), "\(resumed.errors)")
    #expect(try stableReport(whole) == stableReport(killed))
    #expect(try text(whole, "results.json") == text(killed, "results.json"))
  }

  @Test func `a finished run trains nothing again`() throws {
    let folder = try TemporaryFolder()
    let command =
      ["bench", "hbk", "--out", folder.path("run"), "--learners", "linear"]
      + Self.smallBudget
    #expect(try Binary.run(command).status == 0)
    let again = try Binary.run(command)
    #expect(again.status == 0)
    #expect(again.errors.contains("9 of 9 trials were already done"), "\(again.errors)")
  }

  @Test func `report writes the same report again`() throws {
    let folder = try TemporaryFolder()
    let run = folder.path("run")
    let command = ["bench", "hbk", "--out", run, "--learners", "linear"] + Self.smallBudget
    #expect(try Binary.run(command).status == 0)
    let before = try text(run, "report.md")
    try FileManager.default.removeItem(atPath: "\(run)/report.md")
    #expect(try Binary.run("report", run).status == 0)
    #expect(try text(run, "report.md") == before)
  }

  @Test func `bench keeps what came from standard input for its workers`() throws {
    let folder = try TemporaryFolder()
    let csv = try String(contentsOfFile: Binary.datasets + "/hbk.csv", encoding: .utf8)
    let piped = folder.path("piped")
    let command = ["--target", "Y", "--learners", "linear"] + Self.smallBudget
    let outcome = try Binary.run(["bench", "-", "--out", piped] + command, input: csv)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try text(piped, "stdin.csv") == csv)
    #expect(try text(piped, "report.md").contains("None of the trials failed"))
  }

  @Test func `bench says that it cannot keep groups together yet`() throws {
    let outcome = try Binary.run("bench", "hbk", "--group", "X1")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("groups"))
  }

  /// Starts the command and kills it with SIGKILL once the ledger holds some trials.
  private func killInTheMiddle(_ arguments: [String], folder: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: Binary.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LOSSLAB_DATASETS": Binary.datasets]) { _, new in new }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let wal = "\(folder)/ledger.sqlite-wal"
    for _ in 0..<600 where process.isRunning {
      let bytes = (try? FileManager.default.attributesOfItem(atPath: wal)[.size] as? Int) ?? 0
      if bytes > 120_000 { break }
      usleep(20_000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The report up to its last section, which holds what may differ between runs.
  private func stableReport(_ run: String) throws -> String {
    let report = try text(run, "report.md").replacing(run, with: "RUN")
      .replacing(/--workers \d+/, with: "")
    let end = try #require(report.range(of: "## Timings")?.lowerBound)
    return String(report[..<end])
  }

  private func text(_ run: String, _ name: String) throws -> String {
    try String(contentsOfFile: "\(run)/\(name)", encoding: .utf8)
  }

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }
}
