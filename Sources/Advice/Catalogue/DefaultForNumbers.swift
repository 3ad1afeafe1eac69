internal import Losses
internal import Predictions
internal import Profiles

/// Z01: the default for numbers.
struct DefaultForNumbers: Rule {
  static let card = RuleCard(
    id: "default_for_numbers", title: "No strong reason to deviate: squared error.",
    level: .fallback, evidence: .strong,
    source: "Z01: estimates the mean under every law, and every library has it",
    effect: "none", contraindication: "A rule with stronger evidence fires.",
    falsifier: "On more than 15 % of such sets a challenger beats it by more than the ROPE.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(), isSilent: .example(.binary))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard !profile.isClass else { return nil }
    return Finding(
      verdict: .default, loss: LossReference(name: "squared_error"),
      reason: "No strong reason to deviate from the default, which estimates the mean.",
      metric: "rmse", guards: DefaultChoice.guards(for: profile.task))
  }
}
