internal import Losses
internal import Predictions
internal import Profiles

/// C13: positive amounts whose spread grows with the mean.
struct ConstantRelativeSpread: Rule {
  static let card = RuleCard(
    id: "constant_relative_spread", title: "Positive, spread grows with the mean: gamma, log link.",
    level: .distribution, evidence: .mixed,
    source:
      "Nelder and Wedderburn 1972: efficient under variance proportional to mean^2; strong for "
      + "linear predictors, mixed for trees",
    effect: "small; medium for linear models",
    contraindication: "Tiny values dominate the deviance.",
    falsifier: "Squared error on the log scale with smearing is better.")

  static var examples: RuleExamples {
    let positive = { (exponent: Double) in
      Profile.example { profile in
        profile.target.support = .positive
        profile.alterShape { $0.minimum = 1 }
        profile.alterResiduals { $0.varianceExponent = exponent }
      }
    }
    return RuleExamples(fires: positive(2), isSilent: positive(0.3))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .regression, profile.isPositive, goal.allowsMean,
      let exponent = profile.residuals?.varianceExponent, exponent >= 1.6, exponent <= 2.4
    else { return nil }
    return Finding(
      verdict: .try, loss: LossReference(name: "gamma"),
      reason:
        "The variance grows as mean^\(Figure.text(exponent)), near the square that gamma loss "
        + "expects, and all targets are positive.", guards: ["gamma_deviance", "mae"])
  }
}
