internal import Losses
internal import Predictions
internal import Profiles

/// C16: shares between 0 and 1.
struct FractionTarget: Rule {
  static let card = RuleCard(
    id: "fraction_target", title: "Shares in [0, 1]: log loss on the share itself, logit link.",
    level: .functional, evidence: .theorem,
    source: "Papke and Wooldridge 1996: consistent for the mean, exact 0 and 1 allowed",
    effect: "small; predictions stay within 0 and 1",
    contraindication: "Known denominators: weigh rows by them.",
    falsifier: "Squared error, clipped, is within the ROPE on 80 % of sets.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(.proportion), isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .proportion, goal.allowsMean || goal.wanted == .probability,
      let shape = profile.target.shape
    else {
      return nil
    }
    let edges =
      (shape.minimum == 0 ? shape.minimumShare : 0)
      + (shape.maximum == 1 ? shape.maximumShare : 0)
    return Finding(
      verdict: .prefer, loss: LossReference(name: "log_loss"),
      reason:
        "Targets are shares from \(Figure.text(shape.minimum)) to \(Figure.text(shape.maximum))"
        + (edges > 0 ? ", \(Figure.percent(edges)) of them exactly 0 or 1" : "")
        + "; log loss keeps predictions inside and estimates the mean.",
      guards: ["log_loss", "mae"])
  }
}
