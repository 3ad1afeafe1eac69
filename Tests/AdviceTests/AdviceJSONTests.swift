import Advice
import Foundation
import Predictions
import Profiles
import Testing

/// The JSON form is a public interface.
@Suite struct AdviceJSONTests {
  private func object(_ advice: Advice) throws -> [String: Any] {
    let data = try JSONEncoder().encode(advice)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `the promised fields are there`() throws {
    let json = try object(Advisor.advise(profile: .example(), goal: Goal()))
    #expect(json["schema"] as? String == "losslab.advice/1")
    for key in [
      "profile", "goal", "verdict", "recommendations", "metric", "decision", "avoid", "questions",
    ] {
      #expect(json[key] != nil, "\(key)")
    }
    let first = try #require((json["recommendations"] as? [[String: Any]])?.first)
    for key in [
      "rank", "loss", "parameters", "parameter_rule", "confidence", "rules", "reason", "effect",
      "calls",
    ] {
      #expect(first[key] != nil, "\(key)")
    }
    #expect((json["decision"] as? [String: Any])?["threshold"] is NSNull)
    #expect((json["metric"] as? [String: Any])?["guards"] is [String])
  }

  @Test func `the promised fields of the profile are there`() throws {
    let json = try object(Advisor.advise(profile: .example(.binary), goal: Goal()))
    let profile = try #require(json["profile"] as? [String: Any])
    #expect(profile["schema"] as? String == "losslab.profile/1")
    for key in ["dataset", "target", "residuals", "features", "warnings"] {
      #expect(profile[key] != nil, "\(key)")
    }
    let target = try #require(profile["target"] as? [String: Any])
    for key in ["name", "task", "support", "task_probabilities", "question", "missing"] {
      #expect(target[key] != nil, "\(key)")
    }
    #expect(target["support"] is NSNull)
  }

  @Test(arguments: [
    Goal(), .metric("mae"), .stating { $0.purpose = .quantile(0.9) },
    .stating { $0.purpose = .mean },
  ])
  func `advice survives JSON`(goal: Goal) throws {
    let advice = Advisor.advise(profile: .example(), goal: goal)
    let data = try JSONEncoder().encode(advice)
    let decoded = try JSONDecoder().decode(Advice.self, from: data)
    #expect(decoded == advice)
  }

  @Test func `equal input gives equal bytes`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let make = {
      try encoder.encode(Advisor.advise(profile: .example(.count), goal: .metric("rmse")))
    }
    let (first, second) = (try make(), try make())
    #expect(first == second)
  }

  @Test(arguments: ["mean", "median", "quantile:0.9", "expectile:0.25", "interval", "decision"])
  func `purposes read what they write`(text: String) {
    #expect(Goal.Purpose(text)?.description == text)
  }

  @Test(arguments: ["quantile", "quantile:1.5", "quantile:x", "mode", "mean:0.5", ""])
  func `other words are no purpose`(text: String) {
    #expect(Goal.Purpose(text) == nil)
  }
}
