internal import Losses
internal import Predictions
internal import Profiles

/// B09: probabilities are wanted, or a metric that only they optimise.
struct ProbabilitiesWanted: Rule {
  static let card = RuleCard(
    id: "probabilities_wanted",
    title: "Probabilities wanted, or judged by log_loss or brier: log loss.",
    level: .goal, evidence: .theorem,
    source: "Strictly proper scoring: only the true probability minimises log loss (Good 1952)",
    effect: "none against the default, which it confirms; large against weighted or focal losses",
    contraindication: "Known, large label noise.",
    falsifier: "A weighted or focal loss is better in log_loss by more than the ROPE.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), .metric("brier"), isSilent: .example(.binary), .metric("accuracy"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass, goal.wanted == .probability else { return nil }
    let reason = "its minimiser is not the probability"
    return Finding(
      verdict: .must, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "Only a proper loss is minimised by the true probabilities.", metric: "log_loss",
      guards: ["brier", "roc_auc"],
      decision: "Report the probabilities as they are; check their calibration.",
      avoid: ["hinge", "squared_hinge", "weighted_log_loss", "focal"].map {
        AvoidedLoss(loss: $0, reason: reason)
      })
  }
}
