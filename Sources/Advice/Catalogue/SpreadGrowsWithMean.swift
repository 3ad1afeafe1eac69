internal import Losses
internal import Predictions
internal import Profiles

/// C06: the spread grows with the mean, and that explains the tails.
struct SpreadGrowsWithMean: Rule {
  static let card = RuleCard(
    id: "spread_grows_with_mean",
    title: "Non-negative, spread grows with the mean, tails light after scaling: try Poisson.",
    level: .distribution, evidence: .mixed,
    source: "simulation: with sd = exp(0.8 x) pooled tails are a variance effect; a log-link "
      + "family "
      + "weighs rows by their variance",
    effect: "small; medium for linear models", contraindication: "Predictions may be negative.",
    falsifier: "Not better than squared error in rmse on such sets.")

  static var examples: RuleExamples {
    let growing = { (exponent: Double) in
      Profile.example { profile in
        profile.target.support = .nonnegative
        profile.alterShape { $0.minimum = 0 }
        profile.alterResiduals {
          $0.varianceExponent = exponent
          $0.heteroscedasticity = 0.4
        }
      }
    }
    return RuleExamples(fires: growing(1.1), isSilent: growing(0.1))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .regression, profile.isNonnegative, goal.allowsMean,
      let residuals = profile.residuals, let exponent = residuals.varianceExponent,
      exponent > 0.5, exponent < 1.6, residuals.heteroscedasticity > 0.3
    else { return nil }
    return Finding(
      verdict: .try, loss: LossReference(name: "poisson"),
      reason: "The variance grows as mean^\(Figure.text(exponent)) (spread slope "
        + "\(Figure.text(residuals.heteroscedasticity))), near what Poisson loss expects.",
      guards: ["poisson_deviance"])
  }
}
