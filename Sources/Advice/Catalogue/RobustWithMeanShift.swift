internal import Predictions
internal import Profiles

/// C02c: skewed, heavy noise whose shape does not follow the fit.
struct RobustWithMeanShift: Rule {
  static let card = RuleCard(
    id: "robust_with_mean_shift",
    title: "Skewed, heavy, even spread: try Huber and add the mean out-of-fold residual.",
    level: .distribution, evidence: .mixed,
    source: "simulation: 0.36 to 0.97 of the risk of squared error at every size tried, linear "
      + "models "
      + "only",
    effect: "medium for linear models; unmeasured for trees",
    contraindication: "The spread follows the fit (slope 0.2: 1.2 to 8 times worse).",
    falsifier: "Not better in rmse with L-kurtosis above 0.17 and a spread slope below 0.1.")

  static var examples: RuleExamples {
    let skewed = { (slope: Double) in
      Profile.example { profile in
        profile.alterResiduals {
          $0.lKurtosisLocal = 0.24
          $0.gap = 0.3
          $0.gapInterval = [0.25, 0.35]
          $0.robustBias = 0.25
          $0.robustVarianceGain = 0.5
          $0.heteroscedasticity = slope
        }
      }
    }
    return RuleExamples(fires: skewed(0.03), isSilent: skewed(0.3))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, profile.task == .regression, goal.allowsMean,
      residuals.isSkewed, residuals.lKurtosisLocal > 0.17, residuals.isHeavy,
      abs(residuals.heteroscedasticity) < 0.1, residuals.robustVarianceGain > 0,
      !residuals.robustServesMean
    else { return nil }
    // The loss itself is not proposed here: without the shift it would estimate another number.
    let shift = residuals.robustBias * residuals.scale.value
    return Finding(
      verdict: .try,
      reason: "Noise is skewed but its spread does not follow the fit (slope "
        + "\(Figure.text(residuals.heteroscedasticity))): Huber with about \(Figure.text(shift)) "
        + "added to every prediction may estimate the mean with less variance.")
  }
}
