internal import Losses
internal import Predictions
internal import Profiles

/// C03: very heavy, symmetric residuals.
struct VeryHeavyTails: Rule {
  static let card = RuleCard(
    id: "very_heavy_tails", title: "Very heavy, symmetric residuals: try absolute error too.",
    level: .distribution, evidence: .mixed,
    source: "simulation: efficiency of the median 1.1 (t4) to 2.6 (t2.5) times that of the mean",
    effect: "small to medium, seldom above Huber's unless noise is peaked",
    contraindication: "Boosting that stalls on flat slopes.",
    falsifier: "Never better than Huber by more than the ROPE.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in profile.alterResiduals { $0.lKurtosisLocal = 0.3 } },
      isSilent: .example { profile in profile.alterResiduals { $0.lKurtosisLocal = 0.19 } })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, profile.task == .regression, goal.wanted == nil,
      residuals.isSymmetric, residuals.lKurtosisLocal - residuals.lKurtosisError > 0.22
    else { return nil }
    return Finding(
      verdict: .try, loss: LossReference(name: "absolute_error"),
      reason: "With L-kurtosis \(Figure.scales(residuals.lKurtosisLocal)) the median is estimated "
        + "better than the mean, and they agree.", guards: ["mae"])
  }
}
