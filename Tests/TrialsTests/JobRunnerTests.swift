import Learners
import Losses
import Metrics
import Predictions
import Tables
import Testing
import Trials

struct JobRunnerTests {
  private func results(_ plan: Plan) -> [TrialResult] {
    let runner = ToyPlan.runner(plan.setting.task)
    return plan.jobs.flatMap(runner.run)
  }

  private func score(_ result: TrialResult, _ variant: Variant, _ metric: String) -> Double? {
    result.variants.first { $0.variant == variant }?.scores[metric]?.value
  }

  @Test(arguments: [
    (Task.regression, ["squared_error", "huber"], "rmse"),
    (.count, ["squared_error", "poisson"], "rmse"),
    (.proportion, ["squared_error", "log_loss"], "rmse"),
    (.binary, ["log_loss", "focal"], "log_loss"),
    (.multiclass, ["cross_entropy"], "log_loss"),
  ])
  func `each task trains and beats the best constant`(
    task: Task, losses: [String], metric: String
  ) throws {
    let plan = ToyPlan.plan(
      task, losses: losses, metric: metric, learners: ["boosted_trees", "linear"])
    for result in results(plan) {
      #expect(result.status == .ok, "\(result.loss): \(result.reason ?? "")")
      #expect(result.trainingRows + result.testRows == 150)
      let constant = try #require(result.constant[metric]?.value)
      let best = result.variants.compactMap { $0.scores[metric]?.value }.min()
      #expect(try #require(best) < constant, "\(result.learner) \(result.loss)")
    }
  }

  @Test func `a loss alone and among others gives the same result`() throws {
    let all = ToyPlan.plan(
      .regression, losses: ["absolute_error", "squared_error", "huber"], metric: "mae",
      panel: ["rmse"], learners: ["linear", "boosted_trees"])
    let together = results(all)
    for name in ["absolute_error", "squared_error", "huber"] {
      var alone = all
      alone.losses = [LossReference(name: name)]
      let expected = together.filter { $0.loss.name == name }.map(\.timeless)
      #expect(results(alone).map(\.timeless) == expected)
    }
  }

  @Test func `the same job twice gives the same bytes`() {
    let plan = ToyPlan.plan(
      .binary, losses: ["log_loss"], metric: "f1", learners: ["mlp", "boosted_trees"])
    #expect(results(plan).map(\.timeless) == results(plan).map(\.timeless))
  }

  @Test(arguments: ["linear", "boosted_trees", "mlp"])
  func `units of the target do not change what location losses learn`(learner: String) throws {
    let losses = LossCatalogue.losses(for: .regression).compactMap { type in
      type.presets.first.flatMap { (loss: any Loss) in
        // Quantiles have no mean, and the period of an angle is no matter of units.
        let isCandidate = loss.link == .identity && !loss.parameters.keys.contains("period")
        return loss.traits.targetFreedom == .location && isCandidate ? loss.card.name : nil
      }
    }
    let plan = ToyPlan.plan(
      .regression, losses: losses.sorted(), metric: "rmse", learners: [learner])
    let runner = JobRunner { _ in ToyPlan.table(.regression).scalingTargets(by: 100) }
    for (small, large) in zip(results(plan), plan.jobs.flatMap(runner.run)) {
      for variant in small.variants.map(\.variant) {
        let a = try #require(score(small, variant, "rmse"))
        let b = try #require(score(large, variant, "rmse"))
        #expect(abs(b / 100 - a) < 1e-4 * a, "\(small.loss) \(variant)")
      }
      // Linear models are solved until rounding decides.
      let isSame = small.curve.bestRound == large.curve.bestRound
      #expect(isSame || learner == "linear", "\(small.loss)")
    }
    #expect(losses.count >= 6)
  }

  @Test(arguments: ["linear", "boosted_trees", "mlp"])
  func `a loss and half of it give the same scores`(learner: String) throws {
    let plan = ToyPlan.plan(
      .regression, losses: ["absolute_error", "pinball"], metric: "mae", learners: [learner])
    for job in plan.jobs {
      let results = ToyPlan.runner(.regression).run(job)
      let whole = try #require(score(results[0], .raw, "mae"))
      let half = try #require(score(results[1], .raw, "mae"))
      #expect(abs(half - whole) < 1e-6 * whole)
    }
  }

  @Test(arguments: ["linear", "boosted_trees", "mlp"])
  func `rows that test reach nothing but their own scores`(learner: String) throws {
    let losses = ["huber", "cauchy", "squared_error"]
    let plan = ToyPlan.plan(
      .regression, losses: losses, metric: "mae", panel: ["rmse"], learners: [learner])
    let job = plan.jobs[1]
    let table = ToyPlan.table(.regression)
    let folds = try PlannedRows(plan.setting, table: table).folds(of: plan)
    let spoilt = table.spoiling(folds.testRows(repeat: 0, fold: 1))
    let found = JobRunner { _ in spoilt }.run(job)
    let plain = JobRunner { _ in table }.run(job)
    for (clean, other) in zip(plain, found) {
      #expect(clean.curve == other.curve)
      #expect(clean.parameters == other.parameters)
      #expect(clean.variants != other.variants)
    }
  }

  @Test(arguments: [StopRule.metric, .loss, .none])
  func `every stop rule gives finite curves and says who was capped`(rule: StopRule) throws {
    var plan = ToyPlan.plan(
      .binary, losses: ["log_loss", "hinge", "squared_hinge", "exponential"], metric: "f1",
      learners: ["boosted_trees", "mlp"])
    plan.setting.stop = rule
    for result in plan.jobs.flatMap(ToyPlan.runner(.binary).run) {
      let curve = result.curve
      #expect(result.status == .ok, "\(result.reason ?? "")")
      let isFinite = curve.stopScore.allSatisfy(\.isFinite)
      #expect(isFinite)
      #expect(curve.bestRound <= curve.roundsTrained)
      if rule == .none {
        #expect(curve.bestRound == curve.roundsTrained && !curve.isCapped)
      } else {
        let budget = result.learner == "mlp" ? 5 : 20
        #expect(curve.isCapped == (curve.roundsTrained == budget))
      }
    }
  }

  @Test func `the folds that a job uses are those of the plan`() throws {
    var plan = ToyPlan.plan(.regression, losses: ["squared_error"], metric: "rmse")
    plan.scheme.repeats = 3
    let rows = try PlannedRows(plan.setting, table: ToyPlan.table(.regression))
    let folds = try rows.folds(of: plan)
    let means = (0..<3).flatMap { number in
      (0..<3).map { fold in
        let test = folds.testRows(repeat: number, fold: fold).map { rows.target.values[$0] }
        let training = rows.outerTrainingRows(of: folds, repeat: number, fold: fold).map {
          rows.target.values[$0]
        }
        let mean = training.reduce(0, +) / Double(training.count)
        let squares = test.map { ($0 - mean) * ($0 - mean) }
        return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
      }
    }
    for (result, expected) in zip(results(plan), means) {
      #expect(abs(try #require(result.constant["rmse"]?.value) - expected) < 1e-12)
    }
    #expect(Set(means).count == 9)
  }

  @Test func `variants are those that apply`() throws {
    func variants(_ task: Task, _ loss: String, _ metric: String) -> [Variant] {
      let plan = ToyPlan.plan(task, losses: [loss], metric: metric)
      return ToyPlan.runner(task).run(plan.jobs[0])[0].variants.map(\.variant)
    }
    #expect(variants(.regression, "squared_error", "rmse") == [.raw])
    #expect(variants(.regression, "absolute_error", "rmse") == [.raw, .shift])
    #expect(variants(.regression, "absolute_error", "mae") == [.raw])
    #expect(variants(.binary, "log_loss", "log_loss") == [.raw, .calibrated])
    #expect(variants(.binary, "focal", "log_loss") == [.raw, .inverse, .calibrated])
    #expect(variants(.binary, "hinge", "f1") == [.raw, .calibrated, .threshold])
  }

  @Test func `the best constant knows the weights`() throws {
    var plan = ToyPlan.plan(.regression, losses: ["squared_error"], metric: "mae")
    plan.setting.dataset.weight = "w"
    var table = ToyPlan.table(.regression)
    var column = try #require(table.column(named: "y"))
    guard case .numbers(let targets) = column.values else { return }
    // Nearly all weight is on the upper fifth, and so is then the weighted median.
    let cut = targets.sorted()[120]
    column.name = "w"
    column.values = .numbers(targets.map { $0 >= cut ? 1000 : 1 })
    table.columns.append(column)
    let heavy = table
    let result = JobRunner { _ in heavy }.run(plan.jobs[0])[0]
    let rows = try PlannedRows(plan.setting, table: table).folds(of: plan)
      .testRows(repeat: 0, fold: 0)
    let upper = rows.map { targets[$0] }.filter { $0 >= cut }
    let error = upper.reduce(0) { $0 + $1 - cut } / Double(upper.count)
    #expect(try #require(result.constant["mae"]?.value) < error)
  }

  @Test func `a margin loss has a log loss only after calibration`() throws {
    let plan = ToyPlan.plan(.binary, losses: ["hinge"], metric: "log_loss")
    let result = ToyPlan.runner(.binary).run(plan.jobs[0])[0]
    #expect(score(result, .raw, "log_loss") == nil)
    let constant = try #require(result.constant["log_loss"]?.value)
    #expect(try #require(score(result, .calibrated, "log_loss")) < constant)
  }

  @Test func `a loss whose domain the target leaves says on which lines`() throws {
    let plan = ToyPlan.plan(.regression, losses: ["gamma", "squared_error"], metric: "rmse")
    let results = ToyPlan.runner(.regression).run(plan.jobs[0])
    #expect(results[0].status == .failed)
    let reason = try #require(results[0].reason)
    #expect(reason.contains("gamma needs") && reason.contains("line "))
    #expect(results[0].constant["rmse"]?.value != nil)
    #expect(results[1].status == .ok)
  }

  @Test func `a file that changed fails with a sentence`() throws {
    let plan = ToyPlan.plan(.regression, losses: ["squared_error"], metric: "rmse")
    let runner = JobRunner { _ in
      var table = ToyPlan.table(.regression)
      table.source.sha256 = "another"
      return table
    }
    let result = runner.run(plan.jobs[0])[0]
    #expect(result.status == .failed)
    #expect(result.reason?.contains("is not the one that the run began with") == true)
    #expect(result.key == TrialKey.of(job: plan.jobs[0], loss: plan.losses[0]))
  }
}
