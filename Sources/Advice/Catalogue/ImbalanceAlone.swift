internal import Losses
internal import Predictions
internal import Profiles

/// D02: unequal classes are no reason to change the loss.
struct ImbalanceAlone: Rule {
  static let card = RuleCard(
    id: "imbalance_alone",
    title: "Unequal classes alone: plain log loss, no weights, move the threshold.",
    level: .distribution, evidence: .strong,
    source: "van den Goorbergh et al. 2022; Carriero et al. 2025; Elor and Averbuch-Elor 2022",
    effect: "large in log loss against weights (2 to 7 times in a simulation), none in AUC",
    contraindication: "A weak or misspecified learner, judged by decisions.",
    falsifier: "Weights are better in AUC or tuned f1 on 25 % of sets for boosted trees.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary) { $0.setPositives(120) }, isSilent: .example(.binary))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, profile.rarestShare < 0.2, profile.rarestCount >= 20 else {
      return nil
    }
    return Finding(
      verdict: .prefer, loss: LossReference(name: "log_loss"),
      reason:
        "\(profile.rarestCount) rows of the rarer class (\(Figure.percent(profile.rarestShare))) are "
        + "enough to learn from; weights would distort probabilities and leave the order alone.",
      metric: goal.isSilent ? "log_loss" : nil,
      guards: ["average_precision", "roc_auc", "brier"],
      avoid: [
        AvoidedLoss(
          loss: "weighted_log_loss",
          reason: "weights multiply the odds of every prediction; moving the threshold does the "
            + "same without spoiling probabilities")
      ])
  }
}
