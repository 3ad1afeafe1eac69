internal import Predictions
internal import Profiles

/// B17: mean and median differ on these data, and the goal is silent.
struct MeanOrMedian: Rule {
  static let card = RuleCard(
    id: "mean_or_median",
    title: "Mean and median differ, and no goal is stated: ask which is wanted.",
    level: .functional, evidence: .theorem,
    source: "Gneiting 2011: no point prediction optimises both",
    effect: "large: the losses predict different numbers",
    contraindication: "Mean and median agree.", falsifier: "None.")

  static var examples: RuleExamples {
    let skewed = Profile.example { profile in
      profile.alterResiduals {
        $0.gap = 0.3
        $0.gapInterval = [0.25, 0.35]
      }
    }
    return RuleExamples(fires: skewed, isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, residuals.isSkewed, goal.underCost == nil,
      goal.wanted == nil
    else { return nil }
    let gap = Figure.scales(abs(residuals.gap))
    return Finding(
      verdict: .ask, reason: "Mean and median lie \(gap) residual scales apart.", guards: ["mae"],
      question: Question(
        flag: "--goal",
        text: "Do you need the average, which adds up to totals, or the typical value? They lie "
          + "\(gap) residual scales apart: --goal mean or --goal median."))
  }
}
