internal import Predictions
internal import Profiles

/// C02: heavy, symmetric residuals.
struct HeavySymmetricTails: Rule {
  static let card = RuleCard(
    id: "heavy_symmetric_tails",
    title: "Heavy, symmetric residuals: Huber at 1.345 residual scales.", level: .distribution,
    evidence: .strong,
    source:
      "Huber 1964; simulation: variance saved: 5 % at L-kurtosis 0.154, 24 % at 0.194, 89 % at 0.261",
    effect: "small to medium; less in test error, where most of the error is noise",
    contraindication:
      "The scale was taken from the target, or a growing spread explains the tails.",
    falsifier: "Huber is not better in rmse with a local L-kurtosis above 0.20.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in profile.alterResiduals { $0.lKurtosisLocal = 0.26 } },
      isSilent: .example { profile in
        profile.alterResiduals {
          $0.lKurtosisLocal = 0.26
          $0.gap = 0.4
          $0.gapInterval = [0.35, 0.45]
        }
      })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, profile.task == .regression, goal.allowsMean,
      residuals.isSymmetric, abs(residuals.lSkewness) < 0.15, residuals.isHeavy
    else { return nil }
    let set = SetLoss.huber(for: profile)
    // A pilot far from its fit leaves signal in the residuals, which looks like heavy noise.
    let isStrong = residuals.lKurtosisLocal >= 0.20 && residuals.parametersPerRow < 0.2
    return Finding(
      verdict: isStrong ? .prefer : .try, loss: set.loss, parameterRule: set.rule,
      reason:
        "Residuals are heavy-tailed (L-kurtosis \(Figure.scales(residuals.lKurtosisLocal)) after "
        + "local scaling, Gaussian 0.123) and symmetric (gap \(Figure.scales(residuals.gap)) scales), so "
        + "that Huber estimates the same centre with less variance.",
      guards: ["mae"])
  }
}
