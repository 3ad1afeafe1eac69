internal import Predictions
internal import Profiles

/// D10: margin losses give no probabilities.
struct HingeHasNoProbabilities: Rule {
  static let card = RuleCard(
    id: "hinge_has_no_probabilities", title: "Avoid hinge losses unless only decisions count.",
    level: .distribution, evidence: .theorem,
    source: "Bartlett, Jordan and McAuliffe 2006: the minimiser of hinge is a sign",
    effect: "none in accuracy, large in everything that needs probabilities",
    contraindication: "A support vector machine is wanted, with Platt's recalibration.",
    falsifier: "None.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), isSilent: .example(.binary), .metric("accuracy"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, goal.wanted != .decision else { return nil }
    return Finding(
      verdict: .default, reason: "Hinge losses estimate a side, not a probability.",
      avoid: ["hinge", "squared_hinge"].map {
        AvoidedLoss(loss: $0, reason: "it estimates a side, not a probability")
      })
  }
}
