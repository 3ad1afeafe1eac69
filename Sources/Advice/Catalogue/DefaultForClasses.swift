internal import Losses
internal import Predictions
internal import Profiles

/// Z02: the default for classes.
struct DefaultForClasses: Rule {
  static let card = RuleCard(
    id: "default_for_classes", title: "No strong reason to deviate: log loss.", level: .fallback,
    evidence: .strong, source: "Z02: proper, order-consistent, and its threshold can be moved",
    effect: "none", contraindication: "A rule with stronger evidence fires.",
    falsifier: "On more than 15 % of such sets a challenger beats it by more than the ROPE.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(.binary), isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass else { return nil }
    return Finding(
      verdict: .default, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "No strong reason to deviate from the default, which estimates probabilities.",
      metric: "log_loss", guards: DefaultChoice.guards(for: profile.task),
      decision: "Use the probabilities; act from p >= fp / (fp + fn) once costs are known.")
  }
}
