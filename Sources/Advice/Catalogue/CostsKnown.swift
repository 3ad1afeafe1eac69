internal import Losses
internal import Predictions
internal import Profiles

/// B10: the costs of both mistakes are known.
struct CostsKnown: Rule {
  static let card = RuleCard(
    id: "costs_known",
    title: "Known costs of both mistakes: log loss, and act from fp / (fp + fn).", level: .goal,
    evidence: .theorem, source: "Elkan 2001: the Bayes decision",
    effect: "large against a threshold of 0.5 (10 to 60 % of the cost), none against a tuned one",
    contraindication: "A badly misspecified model: also try weights.",
    falsifier: "Cost-weighted training at 0.5 is cheaper by more than the ROPE on 25 % of sets.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary),
      .stating {
        $0.missCost = 8
        $0.falseAlarmCost = 1
      }, isSilent: .example(.binary))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, let threshold = goal.costThreshold,
      let miss = goal.missCost, let alarm = goal.falseAlarmCost
    else { return nil }
    return Finding(
      verdict: .must, loss: LossReference(name: "log_loss"),
      reason: "A miss costs \(Figure.text(miss / alarm)) times a false alarm: proper probabilities "
        + "and a threshold of \(Figure.text(threshold)) cost least.",
      metric: "log_loss", guards: ["brier", "roc_auc", "average_precision"],
      threshold: SetLoss.rounded(threshold),
      decision: "Act when p >= \(Figure.text(threshold)) = \(Figure.text(alarm)) / "
        + "(\(Figure.text(alarm)) + \(Figure.text(miss))), a false alarm over both mistakes.")
  }
}
