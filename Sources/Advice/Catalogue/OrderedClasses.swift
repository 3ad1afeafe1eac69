internal import Losses
internal import Predictions
internal import Profiles

/// E05: ordered classes.
struct OrderedClasses: Rule {
  static let card = RuleCard(
    id: "ordered_classes",
    title: "Ordered classes: cross entropy, judged by distance too; compare with a number.",
    level: .distribution, evidence: .mixed,
    source: "Gutierrez et al. 2016: order helps in surveys of methods, most with few rows",
    effect: "small", contraindication: "More than 15 equally spaced levels: treat as a number.",
    falsifier: "Nominal cross entropy is within the ROPE on 70 % of ordinal sets.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(.ordinal), isSilent: .example(.multiclass))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .ordinal else { return nil }
    return Finding(
      verdict: .default, loss: LossReference(name: "cross_entropy"),
      reason:
        "\(profile.target.classCounts.count) ordered classes: cross entropy gives a probability "
        + "for each; --task regression is worth a comparison when steps are equal.",
      guards: ["ordinal_mae", "accuracy"],
      decision: "For the smallest distance decide for the median class, where the summed "
        + "probabilities first reach 0.5.")
  }
}
