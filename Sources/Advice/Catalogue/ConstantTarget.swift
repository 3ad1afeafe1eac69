internal import Predictions
internal import Profiles

/// A02: nothing can be learnt of a target that (almost) never varies.
struct ConstantTarget: Rule {
  static let card = RuleCard(
    id: "constant_target", title: "The target hardly varies: there is no loss to choose.",
    level: .gate, evidence: .theorem, source: "By definition (A02)",
    effect: "none: every loss gives the same constant",
    contraindication: "The few other values are the anomalies that are sought.",
    falsifier: "A model beats the constant on such a target.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in profile.alterShape { $0.modeShare = 0.9995 } },
      isSilent: .example(.count) { profile in profile.alterShape { $0.modeShare = 0.995 } })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    let n = Double(profile.target.count)
    let modeShare = profile.target.shape?.modeShare ?? (1 - profile.rarestShare)
    let isNearConstant = modeShare > 0.999 && (1 - modeShare) * n < 20 && !profile.isClass
    guard profile.target.distinct < 2 || isNearConstant else { return nil }
    return Finding(
      verdict: .ask,
      reason: "\(Figure.percent(modeShare)) of \(profile.target.count) rows have the same target.",
      question: Question(
        flag: "--target", text: "Is this the right target? It hardly varies."))
  }
}
