import Foundation
import Testing

/// `losslab score` from file to panel.
@Suite struct `Scoring predictions` {
  static let numbers =
    "y,p,w\n" + (1...40).map { "\($0),\(Double($0) + ($0 % 2 == 0 ? 1 : -1)),1\n" }.joined()
  static let classes =
    "y,p0,p1\n"
    + (0..<60).map { "\($0 % 3 == 0 ? 1 : 0),\($0 % 2 == 0 ? "0.75,0.25" : "0.5,0.5")\n" }
    .joined()

  @Test func `numbers get the panel with intervals`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("p.csv", Self.numbers)
    let outcome = try Binary.run([
      "score", file.path, "--truth", "y", "--prediction", "p", "--metric",
      "mae,pinball_loss(quantile=0.9)",
      "--replicates", "50", "--format", "json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "losslab.score/1" && json["rows"] as? Int == 40)
    let metrics = try #require(json["metrics"] as? [String: [String: Any]])
    #expect(metrics["mae"]?["value"] as? Double == 1)
    #expect(
      metrics["mae"]?["undefined"] is NSNull && metrics["mae"]?["direction"] as? String == "lower")
    #expect(abs((metrics["pinball_loss(quantile=0.9)"]?["value"] as? Double ?? 0) - 0.5) < 1e-12)
  }

  @Test func `probabilities get calibration, thresholds and decisions by cost`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("p.csv", Self.classes)
    let outcome = try Binary.run([
      "score", file.path, "--truth", "y", "--proba", "p0,p1", "--cost", "fn=3,fp=1",
      "--replicates", "20",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for part in ["expected_cost(fn=3,fp=1)", "Calibration", "stated costs", "0.2500", "roc_auc"] {
      #expect(outcome.output.contains(part), "\(part): \(outcome.output)")
    }
  }

  @Test(
    arguments: [
      (["--prediction", "q"], 65, "no such column"), ([], 64, "--prediction"),
      (["--prediction", "p", "--weight", "y0"], 65, "y0"),
      (["--prediction", "p", "--metric", "rmsee"], 64, "rmse"),
      (["--proba", "p"], 65, "columns of probabilities"),
      (["--quantiles", "1.5=p"], 64, "quantiles"),
    ] as [([String], Int32, String)])
  func `bad input gets one sentence and an exit code`(
    arguments: [String], status: Int32, says: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("p.csv", Self.numbers)
    let outcome = try Binary.run(["score", file.path, "--truth", "y"] + arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }
}
