internal import Losses
internal import Predictions
internal import Profiles

/// B13: judged by accuracy.
struct AccuracyWanted: Rule {
  static let card = RuleCard(
    id: "accuracy_wanted", title: "Judged by accuracy: log loss and the most probable class.",
    level: .goal, evidence: .theorem,
    source: "Bartlett, Jordan and McAuliffe 2006: log loss is classification-calibrated",
    effect: "none against the default, which it confirms",
    contraindication: "Very many classes with noisy labels.",
    falsifier: "Hinge or focal loss is better in accuracy by more than the ROPE on 30 % of sets.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.multiclass), .metric("accuracy"), isSilent: .example(.multiclass),
      .metric("log_loss"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.isClass, goal.metricName == "accuracy" else { return nil }
    let largest = profile.target.classCounts.map(\.count).max() ?? 0
    let share = Double(largest) / Double(max(1, profile.target.count))
    let caution =
      share > 0.95 ? " Always saying the commonest class already scores \(Figure.text(share))." : ""
    return Finding(
      verdict: .prefer, loss: LossReference(name: DefaultChoice.loss(for: profile.task)),
      reason: "The most probable class is the best decision." + caution,
      metric: "accuracy", guards: ["log_loss", "balanced_accuracy"],
      decision: "Decide for the most probable class; a tuned threshold gains nothing below about "
        + "10,000 validation rows.")
  }
}
