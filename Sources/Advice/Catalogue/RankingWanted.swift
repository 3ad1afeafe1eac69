internal import Losses
internal import Predictions
internal import Profiles

/// B12: only the order of the rows matters.
struct RankingWanted: Rule {
  static let card = RuleCard(
    id: "ranking_wanted", title: "Judged by roc_auc or average_precision: log loss.",
    level: .goal, evidence: .theorem,
    source: "Agarwal 2014; Kotlowski, Dembczynski and Huellermeier 2011: a strongly proper loss "
      + "bounds the regret of AUC",
    effect: "none against the default, which it confirms",
    contraindication: "Strong misspecification, or only the very top counts.",
    falsifier: "A pairwise loss wins AUC by more than the ROPE on 30 % of sets.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), .metric("roc_auc"), isSilent: .example(.binary), .metric("f1"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass, goal.wanted == .ranking else { return nil }
    return Finding(
      verdict: .prefer, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "The order by a well-estimated probability is the best order.",
      metric: "roc_auc", guards: ["average_precision", "log_loss"],
      decision: "Rank by the score; weights and thresholds do not change the order much.")
  }
}
