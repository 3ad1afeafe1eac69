import Learners
import Losses
import Metrics
import Predictions
import Tables
import Testing
import Trials

struct PlanCheckTests {
  private let plan = ToyPlan.plan(.regression, losses: ["huber"], metric: "rmse")
  private let table = ToyPlan.table(.regression)

  @Test func `a sound plan passes`() throws {
    try PlanCheck.check(plan, table: table)
  }

  @Test func `unknown names are errors of their own`() {
    var wrong = plan
    wrong.losses = [LossReference(name: "hubber")]
    #expect(throws: LossError.self) { try PlanCheck.check(wrong, table: table) }
    wrong = plan
    wrong.setting.metric = "rsme"
    #expect(throws: MetricError.self) { try PlanCheck.check(wrong, table: table) }
    wrong = plan
    wrong.learners = ["forest"]
    #expect(throws: LearnerError.self) { try PlanCheck.check(wrong, table: table) }
  }

  @Test func `fewer rows than folds, wrong task, wrong domain, no column are said`() {
    func problem(_ change: (inout Plan) -> Void) -> String {
      var wrong = plan
      change(&wrong)
      do { try PlanCheck.check(wrong, table: table) } catch { return "\(error)" }
      return "none"
    }
    #expect(problem { $0.scheme.folds = 151 }.contains("too few for 151 folds"))
    #expect(problem { $0.scheme.folds = 1 }.contains("at least 2 folds"))
    #expect(problem { $0.losses = [LossReference(name: "hinge")] }.contains("cannot train"))
    #expect(problem { $0.losses = [LossReference(name: "gamma")] }.contains("gamma needs"))
    #expect(problem { $0.setting.metric = "f1" }.contains("cannot judge"))
    #expect(problem { $0.setting.dataset.target = "z" }.contains("no column"))
    #expect(problem { $0.setting.dataset.weight = "x1" }.contains("positive"))
  }

  @Test func `a class with one row cannot be split`() throws {
    var table = ToyPlan.table(.binary, rows: 40)
    for index in table.columns.indices where table.columns[index].name == "y" {
      table.columns[index].values = .codes(
        (0..<40).map { $0 == 7 ? 1 : 0 }, labels: ["no", "yes"])
    }
    let plan = ToyPlan.plan(.binary, losses: ["log_loss"], metric: "log_loss")
    #expect {
      try PlanCheck.check(plan, table: table)
    } throws: {
      "\($0)".contains("the class \"yes\" has one row only")
    }
  }
}
