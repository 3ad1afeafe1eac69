internal import Losses
internal import Predictions
internal import Profiles

/// C12: counts that vary more than a Poisson law.
struct OverdispersedCounts: Rule {
  static let card = RuleCard(
    id: "overdispersed_counts",
    title: "Over-dispersed counts: still Poisson for the mean; try Tweedie where extreme.",
    level: .distribution, evidence: .theorem,
    source: "Gourieroux, Monfort and Trognon 1984: over-dispersion does not bias the Poisson mean",
    effect: "none to small", contraindication: "Probabilities of counts are wanted.",
    falsifier: "A negative binomial is better in rmse by more than the ROPE on 30 % of sets.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.count) { profile in profile.alterResiduals { $0.dispersion = 0.8 } },
      isSilent: .example(.count))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .count, goal.allowsMean, let dispersion = profile.residuals?.dispersion,
      dispersion > 0.1
    else { return nil }
    let zeros = profile.residuals?.zeroExcess ?? 0
    return Finding(
      verdict: .prefer, loss: LossReference(name: "poisson"),
      reason: "Variance is mean + \(Figure.text(dispersion)) mean^2"
        + (zeros > 0.02 ? " and zeros exceed Poisson's by \(Figure.percent(zeros))" : "")
        + "; that does not bias a Poisson fit of the mean.",
      guards: ["poisson_deviance"])
  }
}
