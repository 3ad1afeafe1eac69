internal import Losses
internal import Predictions
internal import Profiles

/// A05: where the pilot finds nothing, residuals are the target itself.
struct NoSignal: Rule {
  static let card = RuleCard(
    id: "no_signal", title: "The features predict next to nothing: stay with the default.",
    level: .gate, evidence: .theorem,
    source:
      "A05: without signal the residuals are the target, and their tails say nothing of noise",
    effect: "none: losses differ by chance only",
    contraindication: "A stronger learner finds signal.",
    falsifier: "Another loss beats the default by more than the ROPE on a fifth of such sets.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in profile.alterResiduals { $0.skill = 0.004 } },
      isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.hasNoSignal, let skill = profile.residuals?.skill ?? profile.classes?.skill else {
      return nil
    }
    return Finding(
      verdict: .default, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason:
        "Out of fold the pilot explains \(skill < 0.001 ? "nothing" : Figure.percent(skill) + " only"), so that "
        + "residuals hardly speak for any loss.")
  }
}
