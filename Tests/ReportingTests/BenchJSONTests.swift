import Foundation
import Reporting
import Testing

@Suite struct BenchJSONTests {
  private func object() throws -> [String: Any] {
    let data = try BenchJSON(SampleRun.report()).data()
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `the fields of losslab.bench 1 are there`() throws {
    let object = try object()
    #expect(object["schema"] as? String == "losslab.bench/1")
    for key in [
      "dataset", "profile", "advice", "plan", "metric", "results", "advice_regret", "failures",
      "environment",
    ] { #expect(object[key] != nil, "\(key)") }
    let metric = try #require(object["metric"] as? [String: Any])
    #expect(metric["name"] as? String == "rmse" && metric["direction"] as? String == "lower")
    let regret = try #require(object["advice_regret"] as? [String: Any])
    #expect(regret["boosted_trees"] as? Double == 0.0123)
  }

  @Test func `a result has its fields, absent ones as null`() throws {
    let results = try #require(try object()["results"] as? [[String: Any]])
    #expect(results.count == 8)
    for result in results {
      for key in [
        "learner", "loss", "parameters", "rank", "state", "capped", "variant", "configuration",
        "score", "interval", "skill", "folds", "panel", "difference", "p_value", "probabilities",
      ] { #expect(result[key] != nil, "\(key)") }
      #expect(result["seconds"] == nil)
    }
    #expect(results[0]["p_value"] is NSNull)
    #expect((results[0]["folds"] as? [Any])?.last is NSNull)
    #expect(results[2]["capped"] as? Bool == true)
    #expect((results[0]["parameters"] as? [String: Double]) == ["delta": 2.2391])
  }

  @Test func `failures are rows with a reason`() throws {
    let failures = try #require(try object()["failures"] as? [[String: Any]])
    #expect(failures.count == 2)
    #expect(failures[0]["reason"] as? String == "the training cost became infinite in round 3")
    #expect(failures[0]["loss"] as? String == "poisson")
  }

  @Test func `seconds and environment stand in the timing file`() throws {
    let data = try TimingJSON(SampleRun.report()).data()
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["schema"] as? String == "losslab.timing/1")
    #expect((object["trials"] as? [[String: Any]])?.count == 40)
    #expect(object["total_seconds"] as? Double == 10)
  }
}
