import Learners
import Losses
import Metrics
import Predictions
import Testing
import Trials

/// Losses of laws and quantiles in whole trials.
struct LawTrialTests {
  private func results(
    _ losses: [String], by metric: String, panel: [String] = [], task: Task = .regression,
    learner: String = "linear", scale: Double = 1
  ) throws -> [TrialResult] {
    var plan = ToyPlan.plan(task, losses: [], metric: metric, panel: panel, learners: [learner])
    plan.losses = try losses.map { try LossReference(parsing: $0) }
    let runner = JobRunner { _ in
      let table = ToyPlan.table(task)
      return scale == 1 ? table : table.scalingTargets(by: scale)
    }
    return runner.run(plan.jobs[0])
  }

  private func raw(_ result: TrialResult, _ metric: String) -> MetricScore? {
    result.variants.first { $0.variant == .raw }?.scores[metric]
  }

  @Test(arguments: ["linear", "boosted_trees", "mlp"])
  func `laws, quantiles and numbers are judged together`(learner: String) throws {
    let losses = ["gaussian_nll", "crps", "student_t_nll", "laplace_nll", "squared_error"]
    for result in try results(losses, by: "crps", panel: ["rmse", "nll"], learner: learner) {
      #expect(result.status == .ok, "\(result.loss): \(result.reason ?? "")")
      let constant = try #require(result.constant["crps"]?.value)
      let score = try #require(raw(result, "crps")?.value)
      // Numbers, which are laws of no width, may be worse than a constant law.
      #expect(score < constant || result.loss.name == "squared_error", "\(result.loss)")
      #expect(raw(result, "rmse")?.value != nil)
      #expect(result.variants.map(\.variant) == [.raw])
    }
  }

  @Test func `quantiles are scored where they speak, and say where they do not`() throws {
    let metrics = ["interval_score", "mae", "rmse", "wis"]
    let results = try results(
      ["multi_quantile", "gaussian_nll"], by: "interval_score", panel: metrics,
      learner: "boosted_trees")
    for result in results {
      let constant = try #require(result.constant["interval_score"]?.value)
      #expect(try #require(raw(result, "interval_score")?.value) < constant)
      #expect(raw(result, "mae")?.value != nil)
    }
    guard case .undefined(let reason)? = raw(results[0], "rmse") else {
      Issue.record("quantiles have no mean")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: ["linear", "boosted_trees", "mlp"])
  func `quantiles under a metric of means stop on their own cost`(learner: String) throws {
    let result = try results(["multi_quantile"], by: "rmse", learner: learner)[0]
    #expect(result.status == .ok)
    let isFinite = result.curve.stopScore.allSatisfy(\.isFinite)
    #expect(isFinite && result.curve.bestRound > 0)
  }

  @Test(arguments: ["linear", "boosted_trees"])
  func `units of the target do not change what laws learn`(learner: String) throws {
    let losses = ["gaussian_nll", "beta_nll", "crps", "laplace_nll", "multi_quantile"]
    let small = try results(losses, by: "mae", learner: learner)
    let large = try results(losses, by: "mae", learner: learner, scale: 100)
    for (a, b) in zip(small, large) {
      let mae = try #require(raw(a, "mae")?.value)
      let other = try #require(raw(b, "mae")?.value)
      #expect(abs(other / 100 - mae) < 1e-4 * mae, "\(a.loss)")
    }
  }

  @Test func `counts have a law of their own`() throws {
    let results = try results(
      ["zero_inflated_poisson", "poisson"], by: "rmse", panel: ["nll"], task: .count)
    #expect(results.allSatisfy { $0.status == .ok })
    #expect(raw(results[0], "nll")?.value != nil)
    let constant = try #require(results[0].constant["rmse"]?.value)
    #expect(try #require(raw(results[0], "rmse")?.value) < constant)
  }

  @Test func `levels of a list are trained as given`() throws {
    let result = try results(["multi_quantile(quantile=0.2/0.8)"], by: "mae")[0]
    #expect(result.parameters == ["quantile_0": 0.2, "quantile_1": 0.8])
  }

  @Test func `the share of explained variance compares with the training mean`() throws {
    let result = try results(["squared_error"], by: "rmse", panel: ["r2"])[0]
    let constant = try #require(result.constant["rmse"]?.value)
    let rmse = try #require(raw(result, "rmse")?.value)
    let share = 1 - (rmse * rmse) / (constant * constant)
    #expect(abs(try #require(raw(result, "r2")?.value) - share) < 1e-9)
  }
}
