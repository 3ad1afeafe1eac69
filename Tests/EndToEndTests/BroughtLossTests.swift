import Foundation
import Testing

/// A loss brought on the command line, from its text through the workers to the report.
@Suite struct `A loss of one's own` {
  @Test func `ties its compiled twin and is marked in the report`() throws {
    let folder = try TemporaryFolder()
    let run = folder.path("run")
    let outcome = try Binary.run([
      "bench", "hbk", "--out", run, "--losses", "squared_error,log_cosh(scale=2)",
      "--loss", "mine = (y - f)^2 / 2", "--loss", "bent = c^2 * log(cosh(r / c)); c = 2",
      "--rounds", "12", "--epochs", "3", "--hidden", "8", "--folds", "3",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(filePath: "\(run)/results.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let rows = try #require(json["results"] as? [[String: Any]])
    for (mine, twin) in [("mine", "squared_error"), ("bent", "log_cosh")] {
      for learner in ["linear", "mlp", "boosted_trees"] {
        let own = try #require(row(of: mine, learner, in: rows))
        let other = try #require(row(of: twin, learner, in: rows))
        let (a, b) = (own["folds"] as? [Double] ?? [], other["folds"] as? [Double] ?? [])
        #expect(a.count == 3 && b.count == 3)
        // A rounding may tip a split or an early stop, but seldom on so few rows.
        for (x, y) in zip(a, b) { #expect(abs(x - y) <= 1e-6 * y, "\(learner) \(mine)") }
        #expect(own["definition"] as? String != nil)
        #expect(other["definition"] == nil)
      }
    }
    let report = try String(contentsOfFile: "\(run)/report.md", encoding: .utf8)
    for part in ["Your losses", "convex wherever", "not bounded: the slope grows without end"] {
      #expect(report.contains(part), "\(part)")
    }
  }

  @Test func `losses evaluates it with its findings`() throws {
    let outcome = try Binary.run(
      "losses", "mine = c^2 / 2 * log(1 + (r / c)^2); c = 1", "--at", "3,1", "--with", "c=2",
      "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let loss = try #require((json["losses"] as? [[String: Any]])?.first)
    #expect(abs((loss["value"] as? Double ?? 0) - 2 * log(2)) < 1e-12)
    #expect((loss["slope"] as? [Double])?.first == -1)
    let findings = try #require(loss["findings"] as? [[String: Any]])
    let convex = try #require(findings.first { $0["trait"] as? String == "convex" })
    #expect(convex["holds"] as? Bool == false)
  }

  @Test func `a slip of the pen is shown by a caret`() throws {
    for command in [["losses"], ["bench", "hbk", "--loss"]] {
      let outcome = try Binary.run(command + ["mine = log(cosh(y - g))"])
      #expect(outcome.status == 64)
      let lines = outcome.errors.split(separator: "\n").map(String.init)
      try #require(lines.count == 3, "\(outcome.errors)")
      #expect(lines[1] == "  mine = log(cosh(y - g))")
      #expect(lines[2].hasPrefix("                      ^ there is no variable \"g\""))
    }
  }

  @Test func `rows outside of its domain are named before anything is trained`() throws {
    let folder = try TemporaryFolder()
    let rows = (1...20).map { "\($0),\($0 == 7 ? -3 : $0 * 2 % 11 + 1)" }.joined(separator: "\n")
    let csv = try folder.file("data.csv", "x,y\n\(rows)\n")
    let outcome = try Binary.run(
      "bench", csv.path, "--target", "y", "--loss", "mine = (log(y) - f)^2", "--losses",
      "squared_error", "--out", folder.path("run"))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("line 8"), "\(outcome.errors)")
    #expect(outcome.errors.contains("mine needs"), "\(outcome.errors)")
  }

  private func row(
    of loss: String, _ learner: String, in rows: [[String: Any]]
  ) -> [String: Any]? {
    rows.first {
      $0["loss"] as? String == loss && $0["learner"] as? String == learner
        && $0["variant"] as? String == "raw"
    }
  }
}
