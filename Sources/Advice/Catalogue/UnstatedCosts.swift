internal import Predictions
internal import Profiles

/// D18: decisions are wanted, but nobody said what mistakes cost.
struct UnstatedCosts: Rule {
  static let card = RuleCard(
    id: "unstated_costs", title: "Two unequal classes and no costs stated: ask for their ratio.",
    level: .functional, evidence: .theorem,
    source: "Elkan 2001: the threshold is a function of the costs and of nothing else",
    effect: "large where costs differ",
    contraindication: "Only probabilities or an order are used.",
    falsifier: "None.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary) { $0.setPositives(100) },
      isSilent: .example(.binary) { $0.setPositives(100) }, .metric("log_loss"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, goal.costThreshold == nil, goal.metric == nil,
      goal.purpose == nil || goal.purpose == .decision
    else { return nil }
    guard goal.purpose == .decision || profile.rarestShare < 0.35 else { return nil }
    return Finding(
      verdict: .ask,
      reason: "What a miss costs against a false alarm sets the threshold, and data cannot tell.",
      decision:
        "Use the probabilities; act when p >= fp / (fp + fn), the costs of a false alarm and "
        + "of a miss. 0.5 is right only where they are equal.",
      question: Question(
        flag: "--cost", text: "How much worse is a miss than a false alarm? --cost fn=10,fp=1"))
  }
}
