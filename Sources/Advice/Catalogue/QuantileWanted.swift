internal import Predictions
internal import Profiles

/// B05: a quantile is wanted.
struct QuantileWanted: Rule {
  static let card = RuleCard(
    id: "quantile_wanted", title: "A quantile is wanted: pinball loss at that level.",
    level: .goal, evidence: .theorem, source: "Koenker and Bassett 1978; Gneiting 2011",
    effect: "large: the default estimates something else",
    contraindication: "Fewer than 50 rows beyond the level: use conformal prediction instead.",
    falsifier: "Quantiles of a Gaussian model beat it on pinball loss with other residuals.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(), .stating { $0.purpose = .quantile(0.9) }, isSilent: .example(),
      .stating { $0.purpose = .mean })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard !profile.isClass, goal.purpose != nil || goal.costLevel == nil,
      case .quantile(let level)? = goal.wanted
    else { return nil }
    let set = SetLoss.pinball(level, because: "the level that was asked for")
    let beyond = Double(profile.target.count) * min(level, 1 - level)
    return Finding(
      verdict: .must, loss: set.loss, parameterRule: set.rule,
      reason: "Only pinball loss at \(Figure.text(level)) estimates that quantile; about "
        + "\(Int(beyond)) rows lie beyond it.",
      metric: SetLoss.pinballMetric(level), guards: ["mae"])
  }
}
