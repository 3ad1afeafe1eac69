internal import Predictions
internal import Profiles

/// C02b: some skew, but so few rows that the variance saved outweighs the bias.
struct RobustWithinBudget: Rule {
  static let card = RuleCard(
    id: "robust_within_budget",
    title: "Skewed and heavy, few rows per parameter: try Huber for the mean.",
    level: .distribution, evidence: .mixed,
    source: "simulation: plug-in criterion D^2 < (V2 - VH) p / n: 0.38 of the risk at 10 rows per "
      + "parameter with 5 % one-sided contamination, untested on trees",
    effect: "small to large at few rows per parameter; it reverses as rows are added",
    contraindication: "Many rows: the bias stays, the variance goes.",
    falsifier: "Huber is worse in rmse on 25 % of the sets where the criterion holds.")

  static var examples: RuleExamples {
    let skewed = { (perRow: Double) in
      Profile.example { profile in
        profile.alterResiduals {
          $0.lKurtosisLocal = 0.24
          $0.gap = 0.2
          $0.gapInterval = [0.1, 0.3]
          $0.robustBias = 0.15
          $0.robustVarianceGain = 0.6
          $0.parametersPerRow = perRow
        }
      }
    }
    return RuleExamples(fires: skewed(0.1), isSilent: skewed(0.001))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, profile.task == .regression, goal.allowsMean,
      residuals.isHeavy, !residuals.isSymmetric, residuals.robustServesMean
    else { return nil }
    let set = SetLoss.huber(for: profile)
    let bias = residuals.robustBias * residuals.robustBias
    let gain = residuals.robustVarianceGain * residuals.parametersPerRow
    return Finding(
      verdict: .try, loss: set.loss, parameterRule: set.rule,
      reason: "For the mean, Huber's squared bias (\(Figure.text(bias)) scales^2) is below the "
        + "variance that it saves (\(Figure.text(gain))).", guards: ["mae"])
  }
}
