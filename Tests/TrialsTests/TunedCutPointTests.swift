import Losses
import Metrics
import Predictions
import Testing
import Trials

/// Cut points between ordered classes, tuned on the validation rows.
struct TunedCutPointTests {
  @Test(arguments: ["linear", "boosted_trees"])
  func `ranks are cut where the metric wants it`(learner: String) throws {
    let plan = ToyPlan.plan(
      .ordinal, losses: ["rank_regression", "cross_entropy"], metric: "balanced_accuracy",
      panel: ["log_loss"], learners: [learner])
    let results = ToyPlan.runner(.ordinal).run(plan.jobs[0])
    for result in results { #expect(result.status == .ok, "\(result.reason ?? "")") }
    #expect(results[0].variants.map(\.variant) == [.raw, .threshold])
    #expect(results[1].variants.map(\.variant) == [.raw])
    let tuned = try #require(results[0].variants[1].scores["balanced_accuracy"]?.value)
    let constant = try #require(results[0].constant["balanced_accuracy"]?.value)
    #expect(tuned > constant)
  }
}
