internal import Foundation
internal import Losses
internal import Predictions
internal import Profiles

/// A07: classes will be more or less frequent in use than in the file.
struct DeployedPrevalence: Rule {
  static let card = RuleCard(
    id: "deployed_prevalence",
    title: "Another share of positives in use: log loss, then shift the log odds.", level: .goal,
    evidence: .theorem, source: "Elkan 2001, theorem 2; exact when only class shares change",
    effect: "large where shares differ much: probabilities are wrong by the same odds",
    contraindication: "The features of a class change too.",
    falsifier: "Corrected probabilities are not better calibrated in use.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), .stating { $0.deployedPrevalence = 0.02 },
      isSilent: .example(.binary), .stating { $0.deployedPrevalence = 0.3 })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let here = profile.prevalence, let there = goal.deployedPrevalence, here > 0, here < 1,
      there > 0, there < 1
    else { return nil }
    let shift = log(there / (1 - there)) - log(here / (1 - here))
    guard abs(shift) > 0.1 else { return nil }
    return Finding(
      verdict: .must, loss: LossReference(name: "log_loss"),
      reason: "Positives are \(Figure.percent(here)) here and \(Figure.percent(there)) in use.",
      metric: "log_loss", guards: ["brier", "roc_auc"],
      decision: "Add \(Figure.text(shift)) to the log odds of every prediction before use, then "
        + "apply the threshold.")
  }
}
