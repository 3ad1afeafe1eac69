internal import Profiles

/// B07: predicting too little and too much cost differently by the unit.
struct AsymmetricCost: Rule {
  static let card = RuleCard(
    id: "asymmetric_cost",
    title: "Unequal costs by the unit: pinball loss at under / (under + over).",
    level: .goal, evidence: .theorem,
    source: "Koenker and Bassett 1978 (the newsvendor's quantile)",
    effect: "large where costs differ much",
    contraindication: "Costs grow with the square of the error: an expectile is wanted.",
    falsifier: "Realised cost is above that of squared error with a tuned shift.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(),
      .stating {
        $0.underCost = 3
        $0.overCost = 1
      }, isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard !profile.isClass, let under = goal.underCost, let over = goal.overCost,
      let level = goal.costLevel, goal.purpose == nil
    else { return nil }
    let set = SetLoss.pinball(
      level,
      because: "cost of too little \(Figure.text(under)) / (\(Figure.text(under)) + cost of "
        + "too much \(Figure.text(over)))")
    return Finding(
      verdict: .must, loss: set.loss, parameterRule: set.rule,
      reason: "Cost is least at the \(Figure.text(level)) quantile.",
      metric: SetLoss.pinballMetric(level), guards: ["mae"])
  }
}
