import Advice
import Foundation
import Losses
import Predictions
import Profiles
import Testing

/// How the engine weighs rules against each other.
@Suite struct AdvisorTests {
  private let heavy = Profile.example { profile in
    profile.alterResiduals { $0.lKurtosisLocal = 0.26 }
  }

  private let skewed = Profile.example { profile in
    profile.alterResiduals {
      $0.lKurtosisLocal = 0.27
      $0.gap = 0.4
      $0.gapInterval = [0.35, 0.45]
      $0.lSkewness = 0.3
      $0.robustBias = 0.3
      $0.robustVarianceGain = 0.5
    }
  }

  @Test(arguments: Task.allCases)
  func `the default is always among the recommendations`(task: Task) {
    for goal in [Goal(), .metric("mae"), .stating { $0.purpose = .quantile(0.9) }] {
      let advice = Advisor.advise(profile: .example(task), goal: goal)
      #expect(advice.recommendations.contains { $0.loss == DefaultChoice.loss(for: task) })
      #expect(advice.recommendations.map(\.rank) == Array(1...advice.recommendations.count))
    }
  }

  @Test func `no strong reason gives the default`() {
    let advice = Advisor.advise(profile: .example(), goal: Goal())
    #expect(advice.verdict == .default)
    #expect(advice.recommendations.first?.loss == "squared_error")
    #expect(advice.metric.primary == "rmse")
  }

  @Test func `a gate halts with a question and still lists the default`() {
    let profile = Profile.example(.ordinal) { $0.target.question = "Grade or count?" }
    let advice = Advisor.advise(profile: profile, goal: Goal())
    #expect(advice.verdict == .ask)
    #expect(advice.questions.first?.flag == "--task")
    #expect(advice.recommendations.first?.loss == "cross_entropy")
  }

  @Test func `the user's goal beats the distribution`() {
    // Heavy tails speak for Huber, but a quantile is wanted.
    let advice = Advisor.advise(profile: heavy, goal: .stating { $0.purpose = .quantile(0.9) })
    #expect(advice.recommendations.first?.loss == "pinball")
    #expect(advice.recommendations.first?.parameters == ["quantile": 0.9])
    #expect(!advice.recommendations.contains { $0.loss == "huber" })
    #expect(advice.verdict == .must)
  }

  @Test func `the distribution chooses among losses for the mean`() {
    let advice = Advisor.advise(profile: heavy, goal: .metric("rmse"))
    #expect(advice.recommendations.first?.loss == "huber")
    // 1.345 x scale 2
    #expect(advice.recommendations.first?.parameters == ["delta": 2.69])
    #expect(advice.recommendations.first?.parameterRule?.contains("units of the target") == true)
    #expect(advice.metric.primary == "rmse")
  }

  @Test func `skew vetoes robust losses when the mean is wanted`() {
    let advice = Advisor.advise(profile: skewed, goal: .metric("rmse"))
    #expect(advice.recommendations.first?.loss == "squared_error")
    #expect(advice.avoid.contains { $0.loss == "huber" })
    #expect(!advice.recommendations.contains { $0.loss == "huber" })
  }

  @Test func `skew asks which number is wanted when nobody said`() {
    let advice = Advisor.advise(profile: skewed, goal: Goal())
    #expect(advice.questions.contains { $0.flag == "--goal" })
  }

  @Test func `skew and the median wanted give absolute error`() {
    let advice = Advisor.advise(profile: skewed, goal: .stating { $0.purpose = .median })
    #expect(advice.recommendations.first?.loss == "absolute_error")
    #expect(advice.verdict == .must)
    #expect(advice.avoid.contains { $0.loss == "squared_error" })
    // The default stays listed, with the reason against it.
    #expect(
      advice.recommendations.first { $0.loss == "squared_error" }?.reason.contains("Against it")
        == true)
  }

  @Test func `a contradiction between purpose and metric is asked about`() {
    let goal = Goal.stating {
      $0.purpose = .mean
      $0.metric = "mae"
    }
    let advice = Advisor.advise(profile: skewed, goal: goal)
    #expect(advice.questions.contains { $0.text.contains("mae") })
  }

  @Test func `costs set the threshold and keep log loss`() {
    let profile = Profile.example(.binary) { $0.setPositives(100) }
    let goal = Goal.stating {
      $0.missCost = 8
      $0.falseAlarmCost = 1
    }
    let advice = Advisor.advise(profile: profile, goal: goal)
    #expect(advice.recommendations.first?.loss == "log_loss")
    // 1 / (1 + 8), Elkan 2001.
    #expect(abs((advice.decision.threshold ?? 0) - 1.0 / 9) < 1e-4)
    #expect(advice.verdict == .must)
    #expect(advice.avoid.contains { $0.loss == "weighted_log_loss" })
    #expect((0.9...0.97).contains(advice.recommendations[0].confidence))
  }

  @Test func `no signal turns a preference into a trial and lowers the confidence`() throws {
    let noSignal = Profile.example { profile in
      profile.alterResiduals {
        $0.lKurtosisLocal = 0.26
        $0.skill = 0.001
      }
    }
    let before = Advisor.advise(profile: heavy, goal: Goal())
    let after = Advisor.advise(profile: noSignal, goal: Goal())
    #expect(after.verdict == .default)
    #expect(after.recommendations.first?.loss == "squared_error")
    let huber = try #require(after.recommendations.first { $0.loss == "huber" })
    #expect(huber.verdict == .try)
    #expect(huber.confidence < before.recommendations[0].confidence)
  }

  @Test func `confidence starts at the prior of the evidence`() {
    // Heavy symmetric tails are "strong": 0.85; squared error is the default and ties itself.
    let advice = Advisor.advise(profile: heavy, goal: Goal())
    #expect(advice.recommendations[0].confidence == 0.85)
    #expect(advice.recommendations.first { $0.loss == "squared_error" }?.confidence == 1)
  }

  @Test func `few rows lower the class of a rule on the distribution`() {
    let few = Profile.example(rows: 300) { profile in
      profile.alterResiduals { $0.lKurtosisLocal = 0.26 }
    }
    #expect(Advisor.advise(profile: few, goal: Goal()).recommendations[0].confidence == 0.65)
  }

  @Test func `losses outside the domain of the target are never recommended`() {
    let profile = Profile.example { profile in
      profile.target.support = .real
      profile.alterShape {
        $0.minimum = -1
        $0.zeroShare = 0.5
      }
    }
    let advice = Advisor.advise(profile: profile, goal: Goal())
    #expect(!advice.recommendations.contains { ["tweedie", "poisson", "gamma"].contains($0.loss) })
    #expect(advice.avoid.contains { $0.loss == "tweedie" })
  }

  @Test func `a framework limits the calls to its own`() {
    let all = Advisor.advise(profile: heavy, goal: Goal()).recommendations[0].calls
    #expect(Set(all.keys).isSubset(of: Set(Framework.allCases.map(\.rawValue))))
    #expect(all.count >= 4)
    let one = Advisor.advise(profile: heavy, goal: .stating { $0.framework = .lightgbm })
    #expect(Array(one.recommendations[0].calls.keys) == ["lightgbm"])
    #expect(one.recommendations[0].calls["lightgbm"]?.contains("2.69") == true)
  }

  @Test func `at most three questions`() {
    let profile = Profile.example { profile in
      profile.warnings = [
        ProfileWarning(code: "id_like_target", severity: .severe, message: "", column: "x")
      ]
      profile.alterResiduals {
        $0.gap = 0.4
        $0.gapInterval = [0.35, 0.45]
        $0.grossShare = 0.05
      }
    }
    let goal = Goal.stating { ($0.missCost, $0.falseAlarmCost) = (10, 1) }
    #expect(Advisor.findings(profile: profile, goal: goal).count { $0.1.question != nil } == 4)
    #expect(Advisor.advise(profile: profile, goal: goal).questions.count == 3)
  }

  @Test func `aliases of metrics are understood`() {
    let advice = Advisor.advise(profile: skewed, goal: .metric("mean_absolute_error"))
    #expect(advice.metric.primary == "mae")
    #expect(advice.recommendations.first?.loss == "absolute_error")
  }

  @Test func `findings come in the order of levels`() {
    let levels = Advisor.findings(profile: skewed, goal: .metric("rmse")).map(\.0.level)
    #expect(levels == levels.sorted())
    #expect(levels.count >= 3)
  }
}
