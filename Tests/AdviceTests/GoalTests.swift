import Advice
import Predictions
import Profiles
import Testing

/// Stated goals are followed, and questioned where they do not fit.
@Suite struct GoalTests {
  struct Misfit: Sendable, CustomTestStringConvertible {
    var task: Task
    var flag: String
    var goal: Goal
    var testDescription: String { "\(task) \(flag)" }
  }

  static let misfits: [Misfit] = [
    Misfit(task: .binary, flag: "--metric", goal: .metric("rmse")),
    Misfit(task: .binary, flag: "--goal", goal: .stating { $0.purpose = .median }),
    Misfit(task: .regression, flag: "--goal", goal: .stating { $0.purpose = .probability }),
    Misfit(task: .regression, flag: "--goal", goal: .stating { $0.purpose = .interval }),
    Misfit(
      task: .regression, flag: "--cost",
      goal: .stating { ($0.missCost, $0.falseAlarmCost) = (10, 1) }),
    Misfit(
      task: .multiclass, flag: "--asymmetry",
      goal: .stating { ($0.overCost, $0.underCost) = (1, 3) }),
    Misfit(
      task: .regression, flag: "--goal",
      goal: .stating {
        $0.purpose = .median
        $0.metric = "rmse"
      }),
    Misfit(
      task: .regression, flag: "--goal",
      goal: .stating {
        ($0.overCost, $0.underCost) = (1, 3)
        $0.metric = "rmse"
      }),
    Misfit(
      task: .regression, flag: "--goal",
      goal: .stating {
        ($0.overCost, $0.underCost) = (1, 3)
        $0.purpose = .quantile(0.9)
      }),
  ]

  @Test(arguments: misfits)
  func `a wish that does not fit is asked about`(misfit: Misfit) {
    let advice = Advisor.advise(profile: .example(misfit.task), goal: misfit.goal)
    #expect(advice.questions.contains { $0.flag == misfit.flag })
    #expect(!advice.recommendations.isEmpty)
  }

  @Test func `wishes that agree are not questioned`() {
    let goals: [Goal] = [
      .metric("rmse"), .stating { ($0.overCost, $0.underCost) = (1, 3) },
      .stating {
        $0.purpose = .median
        $0.metric = "mae"
      },
      .stating {
        $0.purpose = .quantile(0.75)
        ($0.overCost, $0.underCost) = (1, 3)
      },
    ]
    for goal in goals {
      #expect(Advisor.advise(profile: .example(), goal: goal).questions == [], "\(goal)")
    }
  }

  @Test func `a metric of another task is not judged by`() {
    let advice = Advisor.advise(profile: .example(.binary), goal: .metric("rmse"))
    #expect(advice.metric.primary == "log_loss")
  }

  @Test func `costs by the unit leave no loss for the mean beside the default`() {
    let heavy = Profile.example { $0.alterResiduals { $0.lKurtosisLocal = 0.26 } }
    let advice = Advisor.advise(
      profile: heavy, goal: .stating { ($0.overCost, $0.underCost) = (1, 3) })
    #expect(advice.recommendations.map(\.loss) == ["pinball", "squared_error"])
  }

  @Test func `the probability of a proportion is its mean`() {
    let advice = Advisor.advise(
      profile: .example(.proportion), goal: .stating { $0.purpose = .probability })
    #expect(advice.recommendations.first?.loss == "log_loss")
    #expect(advice.questions == [])
  }

  @Test func `fractions are spelled for libraries whose classifiers refuse them`() throws {
    let advice = Advisor.advise(profile: .example(.proportion), goal: Goal())
    let calls = try #require(advice.recommendations.first { $0.loss == "log_loss" }?.calls)
    #expect(calls["xgboost"]?.contains("reg:logistic") == true)
    #expect(calls["scikit-learn"]?.contains("sample_weight") == true)
  }

  @Test func `residuals of leaked data speak for nothing`() {
    let leaked = Profile.example { profile in
      profile.alterResiduals { $0.lKurtosisLocal = 0.3 }
      profile.warnings = [
        ProfileWarning(
          code: "leaky_column", severity: .severe, message: "It equals the target.", column: "copy")
      ]
    }
    let advice = Advisor.advise(profile: leaked, goal: Goal())
    #expect(advice.verdict == .ask)
    #expect(advice.recommendations.map(\.loss) == ["squared_error"])
  }
}
