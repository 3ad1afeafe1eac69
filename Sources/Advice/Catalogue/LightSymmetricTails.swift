internal import Losses
internal import Predictions
internal import Profiles

/// C01: light, symmetric residuals.
struct LightSymmetricTails: Rule {
  static let card = RuleCard(
    id: "light_symmetric_tails", title: "Light, symmetric residuals: squared error.",
    level: .distribution, evidence: .strong,
    source: "Huber 1964; simulation: efficiencies by L-kurtosis: Huber gains nothing below 0.14",
    effect: "none: a robust loss would cost up to 5 % of efficiency",
    contraindication: "Another functional is wanted.",
    falsifier: "Huber or absolute error is better in rmse by more than the ROPE.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(),
      isSilent: .example { profile in profile.alterResiduals { $0.lKurtosisLocal = 0.25 } })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, profile.task == .regression, goal.allowsMean,
      residuals.isSymmetric, residuals.isLight, residuals.grossShare == 0
    else { return nil }
    return Finding(
      verdict: .default, loss: LossReference(name: "squared_error"),
      reason:
        "Residuals are symmetric (gap \(Figure.scales(residuals.gap)) scales) and light-tailed "
        + "(L-kurtosis \(Figure.scales(residuals.lKurtosisLocal)), Gaussian 0.123).")
  }
}
