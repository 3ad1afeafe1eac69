internal import Losses
internal import Predictions
internal import Profiles

/// B14 and E02: every class counts the same, however rare.
struct BalancedAccuracyWanted: Rule {
  static let card = RuleCard(
    id: "balanced_accuracy_wanted",
    title: "Judged by balanced accuracy: log loss, and divide probabilities by class shares.",
    level: .goal, evidence: .theorem,
    source: "Bayes rule of the balanced error; Menon et al. 2021 (logit adjustment)",
    effect: "large against deciding for the most probable class, where classes are unequal",
    contraindication: "A misspecified, weak model: also try weights.",
    falsifier: "Weighted log loss is better by more than the ROPE on 30 % of sets.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), .metric("balanced_accuracy"), isSilent: .example(.binary),
      .metric("accuracy"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass, goal.metricName == "balanced_accuracy" else { return nil }
    let share = profile.prevalence
    return Finding(
      verdict: .must, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "Probabilities divided by the class shares decide best for this metric; no weights "
        + "are needed.",
      metric: "balanced_accuracy", guards: ["log_loss"],
      threshold: goal.costThreshold == nil ? share.map(SetLoss.rounded) : nil,
      decision: share.map { "Act when p >= \(Figure.text($0)), the share of positives." }
        ?? "Decide for the class with the largest probability / class share.")
  }
}
