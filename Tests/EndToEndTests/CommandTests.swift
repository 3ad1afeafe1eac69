import Foundation
import Testing

/// The commands that list and explain.
@Suite struct `Commands` {
  @Test func `losses huber at a point gives the hand-worked value`() throws {
    let outcome = try Binary.run(
      "losses", "huber", "--at", "1,5", "--with", "delta=1.345", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let loss = try #require((json["losses"] as? [[String: Any]])?.first)
    #expect(abs((loss["value"] as? Double ?? 0) - 4.4754875) < 1e-12)
    #expect((loss["slope"] as? [Double])?.first == 1.345)
    #expect((loss["curvature"] as? [Double])?.first == 0)
    let surrogate = (loss["surrogate_curvature"] as? [Double])?.first ?? 0
    #expect(abs(surrogate - 1.345 / 4) < 1e-12)
  }

  @Test(arguments: [
    ["losses"], ["losses", "--task", "binary"], ["losses", "mse"], ["metrics"],
    ["losses", "huber", "tukey"], ["losses", "--framework", "xgboost"],
    ["losses", "multi_quantile", "--with", "quantile=0.1/0.9", "--at", "1,0,2"],
    ["losses", "huber(delta=2)", "--at", "-1,4"],
    [
      "speed", "kernels", "--loss", "huber", "--elements", "1000", "--repeats", "1", "--rounds",
      "1",
    ],
    ["metrics", "roc_auc"], ["rules"], ["doctor"], ["--help"], ["--version"],
    ["help", "bench"], ["losses", "--format", "markdown"], ["rules", "--format", "json"],
  ])
  func `print something and succeed`(_ arguments: [String]) throws {
    let outcome = try Binary.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
  }

  @Test(arguments: ["losses", "metrics", "rules"])
  func `list with a schema`(_ command: String) throws {
    let outcome = try Binary.run(command, "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "losslab.\(command)/1")
    #expect((json[command] as? [Any])?.isEmpty == false)
  }

  @Test func `doctor finds OpenBLAS behind the matrix product`() throws {
    let outcome = try Binary.run("doctor")
    #expect(outcome.output.contains("cblas_sgemm is answered by"))
    #expect(outcome.output.contains("openblas"))
  }

  @Test func `a worker without jobs says nothing and succeeds`() throws {
    let outcome = try Binary.run("worker")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a worker refuses a line that is no job`() throws {
    let outcome = try Binary.run(["worker"], input: "this is no job\n")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test func `standard input is read as data`() throws {
    let rows = (1...60).map { "\($0),\($0 % 7),\(Double($0) * 0.37 + Double($0 % 5))" }
    let outcome = try Binary.run(
      ["profile", "-", "--target", "y", "--pilots", "none", "--format", "json"],
      input: "a,b,y\n" + rows.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"rows\" : 60"))
  }
}
