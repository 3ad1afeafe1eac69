internal import Predictions
internal import Profiles

/// C10: amounts with many exact zeros.
struct ZeroHeavyAmounts: Rule {
  static let card = RuleCard(
    id: "zero_heavy_amounts", title: "Amounts with many zeros: Tweedie, log link.",
    level: .distribution, evidence: .strong,
    source: "Jorgensen 1987: compound Poisson-gamma laws have a point mass at 0 and variance "
      + "mean^power; strong in insurance, mixed elsewhere",
    effect: "small to medium in rmse, large in calibration of totals",
    contraindication: "The zeros come from another process (hurdle).",
    falsifier: "Not better than squared error in rmse with more than 30 % zeros.")

  static var examples: RuleExamples {
    let amounts = { (zeros: Double) in
      Profile.example { profile in
        profile.target.support = .nonnegative
        profile.alterShape {
          $0.minimum = 0
          $0.zeroShare = zeros
        }
        profile.alterResiduals { $0.varianceExponent = 1.6 }
      }
    }
    return RuleExamples(fires: amounts(0.6), isSilent: amounts(0.01))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .regression, profile.isNonnegative, goal.allowsMean,
      let shape = profile.target.shape, shape.zeroShare > 0.05
    else { return nil }
    let set = SetLoss.tweedie(for: profile)
    let exponent = profile.residuals?.varianceExponent
    let isSure = (exponent.map { $0 >= 0.8 && $0 <= 2.3 } ?? true) && shape.zeroShare > 0.1
    return Finding(
      verdict: isSure ? .prefer : .try, loss: set.loss, parameterRule: set.rule,
      reason: "\(Figure.percent(shape.zeroShare)) of the targets are exactly 0, the others positive"
        + (exponent.map { ", and the variance grows as mean^\(Figure.text($0))." } ?? "."),
      guards: ["mae"])
  }
}
