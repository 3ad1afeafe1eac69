import Foundation
import Learners
import Losses
import Predictions
import Tables
import Testing
import Trials
import Workers

struct TrialKeyTests {
  private let plan = ToyPlan.plan(.regression, losses: ["huber"], metric: "rmse")

  private func key(_ change: (inout Job, inout LossReference) -> Void) -> String {
    var job = plan.jobs[0]
    var loss = plan.losses[0]
    change(&job, &loss)
    return TrialKey.of(job: job, loss: loss)
  }

  @Test func `what changes no number changes no key`() {
    let original = key { _, _ in }
    #expect(original.count == 64)
    #expect(key { job, _ in job.setting.dataset.path = "elsewhere" } == original)
    #expect(key { job, _ in job.setting.dataset.name = "other" } == original)
    #expect(key { job, _ in job.setting.dataset.further = ["more.csv"] } == original)
    #expect(key { job, _ in job.scheme.repeats = 9 } == original)
    #expect(key { job, _ in job.scheme.name = "other" } == original)
    #expect(key { job, _ in job.setting.rope = 0.5 } == original)
    #expect(key { job, _ in job.losses = [] } == original)
  }

  @Test func `what changes numbers changes the key`() {
    let keys = [
      key { _, _ in }, key { job, _ in job.setting.dataset.sha256 = "x" },
      key { job, _ in job.setting.dataset.target = "x" },
      key { job, _ in job.setting.dataset.drop = ["x"] },
      key { job, _ in job.setting.dataset.weight = "x" },
      key { job, _ in job.setting.dataset.reading = reading { $0.header = false } },
      key { job, _ in job.setting.dataset.reading = reading { $0.types = ["x": .category] } },
      key { job, _ in job.setting.dataset.reading = reading { $0.missing.insert("-99") } },
      key { job, _ in job.setting.task = .count },
      key { job, _ in job.setting.classLabels = ["x"] }, key { job, _ in job.setting.seed = 2 },
      key { job, _ in job.setting.budget.rounds = 7 },
      key { job, _ in job.setting.metric = "mae" }, key { job, _ in job.setting.stop = .loss },
      key { job, _ in job.setting.missCostRatio = 3 },
      key { job, _ in job.setting.numericsVersion = 99 },
      key { job, _ in job.scheme.folds = 4 }, key { job, _ in job.learner = "mlp" },
      key { job, _ in job.fold = 2 }, key { job, _ in job.repeat = 2 },
      key { _, loss in loss.name = "cauchy" },
      key { _, loss in loss.parameters["delta"] = 1.5 },
    ]
    #expect(Set(keys).count == keys.count)
  }

  private func reading(_ change: (inout ReadOptions) -> Void) -> ReadOptions {
    var options = ReadOptions()
    change(&options)
    return options
  }

  @Test func `a data set without reading options is written as it was before there were any`()
    throws
  {
    let dataset = plan.setting.dataset
    let old = #"{"drop":[],"name":"toy","path":"toy.csv","sha256":"toy","target":"y"}"#
    #expect(String(decoding: try JSONLine.encode(dataset), as: UTF8.self) == old)
    #expect(try JSONLine.decode(DatasetReference.self, from: Data(old.utf8)) == dataset)
  }

  @Test func `a plan's hash follows everything but place and name of the file`() {
    var moved = plan
    moved.setting.dataset.path = "elsewhere"
    moved.setting.dataset.further = ["more.csv"]
    #expect(moved.sha256 == plan.sha256)
    moved.scheme.repeats = 2
    #expect(moved.sha256 != plan.sha256)
  }

  @Test func `jobs cover every trial once in a fixed order`() {
    let plan = ToyPlan.plan(
      .regression, losses: ["huber", "squared_error"], metric: "rmse",
      learners: ["mlp", "linear"], folds: 2)
    #expect(plan.jobs.map(\.fold) == [0, 0, 1, 1])
    #expect(plan.jobs.map(\.learner) == ["mlp", "linear", "mlp", "linear"])
    #expect(plan.jobs.reduce(0) { $0 + $1.losses.count } == plan.trialCount)
  }
}
