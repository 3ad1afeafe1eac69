internal import Predictions
internal import Profiles

/// Warns when the stated wishes do not fit each other or the target.
struct ContradictoryGoal: Rule {
  static let card = RuleCard(
    id: "contradictory_goal",
    title: "Wishes that do not fit each other, or the target: say so and ask.",
    level: .goal, evidence: .theorem,
    source: "Gneiting 2011: a metric rewards one functional, and no prediction optimises two",
    effect: "large: the losses predict different numbers",
    contraindication: "The metric is only watched.", falsifier: "None.")

  static var examples: RuleExamples {
    let both = Goal.stating {
      $0.purpose = .median
      $0.metric = "rmse"
    }
    return RuleExamples(fires: .example(), both, isSilent: .example(), .metric("rmse"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let question = GoalContradiction.all(in: goal, profile).first else { return nil }
    return Finding(
      verdict: .ask, reason: "Not all that was wished for can be had.", question: question)
  }
}
