internal import Losses
internal import Predictions
internal import Profiles

/// E01: classes without order.
struct NominalClasses: Rule {
  static let card = RuleCard(
    id: "nominal_classes", title: "Several classes: cross entropy.", level: .convenience,
    evidence: .theorem, source: "Strictly proper scoring (Good 1952)",
    effect: "none against the default, which it confirms", contraindication: "None.",
    falsifier: "Another loss is better in log loss by more than the ROPE.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(.multiclass), isSilent: .example(.binary))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .multiclass else { return nil }
    return Finding(
      verdict: .default, loss: LossReference(name: "cross_entropy"),
      reason: "\(profile.target.classCounts.count) classes: only a proper loss is minimised by the "
        + "true probabilities.", guards: ["balanced_accuracy", "accuracy"],
      decision: "Decide for the most probable class, unless mistakes cost differently.")
  }
}
