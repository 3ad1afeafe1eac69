internal import Losses
internal import Predictions
internal import Profiles

/// A03: with a rare class of a few rows, whatever is tuned on it is noise.
struct TooFewEvents: Rule {
  static let card = RuleCard(
    id: "too_few_events",
    title: "Fewer than 20 rows of a class: plain log loss, no weights, no tuned threshold.",
    level: .gate, evidence: .strong,
    source: "A03: a share from 19 rows has a standard error of a quarter of itself; duplicating "
      + "them before the split leaks (mljar-supervised issues 569, 790)",
    effect: "small: avoids advice that is noise",
    contraindication: "Outside knowledge of the rate.",
    falsifier: "A tuned threshold beats the analytic one with fewer than 20 events.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary) { $0.setPositives(8) },
      isSilent: .example(.binary) { $0.setPositives(200) })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass, profile.rarestCount < 20, profile.rarestCount > 0 else { return nil }
    let rows = profile.rarestCount == 1 ? "1 row" : "\(profile.rarestCount) rows"
    let reason =
      "the rarest class has \(rows), too few to fit weights or shapes to"
    return Finding(
      verdict: .prefer, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "The rarest class has \(rows): anything tuned on "
        + "\(profile.rarestCount == 1 ? "it" : "them") is noise.",
      guards: profile.task == .binary ? ["roc_auc"] : [],
      decision: goal.costThreshold == nil && profile.task == .binary
        ? "Do not tune a threshold on so few rows; take the costs or the class share." : nil,
      avoid: ["weighted_log_loss", "focal"].map { AvoidedLoss(loss: $0, reason: reason) })
  }
}
