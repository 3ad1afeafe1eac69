internal import Losses
internal import Profiles

/// C04: skewed residuals and the mean wanted.
struct HeavySkewedTails: Rule {
  static let card = RuleCard(
    id: "heavy_skewed_tails", title: "Skewed residuals, mean wanted: avoid robust losses.",
    level: .distribution, evidence: .theorem,
    source: "Gneiting 2011; simulation: 12 times the excess risk with lognormal noise",
    effect: "large: robust losses predict another number",
    contraindication: "The median is good enough.",
    falsifier: "Huber beats squared error in rmse with a functional gap above 0.1.")

  static var examples: RuleExamples {
    let skewed = Profile.example { profile in
      profile.alterResiduals {
        $0.lKurtosisLocal = 0.25
        $0.gap = 0.4
        $0.gapInterval = [0.35, 0.45]
        $0.robustBias = 0.3
        $0.robustVarianceGain = 0.4
      }
    }
    return RuleExamples(
      fires: skewed, isSilent: skewed, .stating { $0.purpose = .median })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, !profile.isClass, goal.allowsMean, residuals.isSkewed,
      residuals.grossShare == 0 || !residuals.robustServesMean, goal.outliers != .errors
    else { return nil }
    let gap = Figure.scales(abs(residuals.gap))
    let reason = "it would move predictions away from the mean, about \(gap) residual scales"
    let robust = residuals.robustServesMean ? [] : ["huber", "pseudo_huber", "log_cosh"]
    return Finding(
      verdict: .default, loss: LossReference(name: "squared_error"),
      reason: "Mean and median lie \(gap) scales apart, and losses for the mean hit the mean.",
      guards: ["mae"],
      avoid: (["absolute_error", "cauchy"] + robust).map { AvoidedLoss(loss: $0, reason: reason) })
  }
}
