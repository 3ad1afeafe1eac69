internal import Profiles

/// A10: asks when the target looks like an identifier.
struct IdentifierTarget: Rule {
  static let card = RuleCard(
    id: "identifier_target", title: "The target looks like an identifier: ask for another.",
    level: .gate, evidence: .folklore, source: "All values distinct and evenly spaced (A10)",
    effect: "none: identifiers cannot be predicted for new rows",
    contraindication: "The numbers are measurements on a grid.",
    falsifier: "A model predicts such a target for new rows.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in
        profile.warnings = [
          ProfileWarning(code: "id_like_target", severity: .severe, message: "All differ.")
        ]
      }, isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.hasWarning("id_like_target") else { return nil }
    return Finding(
      verdict: .ask,
      reason: "The target has \(profile.target.distinct) different values in "
        + "\(profile.target.count) rows, as an identifier has.",
      question: Question(
        flag: "--target",
        text: "Is this the right target? It looks like an identifier; --target names another."))
  }
}
