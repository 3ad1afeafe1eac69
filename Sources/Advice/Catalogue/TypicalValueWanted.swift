internal import Losses
internal import Predictions
internal import Profiles

/// C05: skewed residuals and the typical value wanted.
struct TypicalValueWanted: Rule {
  static let card = RuleCard(
    id: "typical_value_wanted",
    title: "Skewed residuals, typical value wanted: absolute error, and not squared error.",
    level: .distribution, evidence: .theorem,
    source: "Gneiting 2011: the median is the typical value",
    effect: "medium to large with the gap", contraindication: "Totals matter.",
    falsifier: "Squared error is within the ROPE in mae with a functional gap above 0.1.")

  static var examples: RuleExamples {
    let skewed = Profile.example { profile in
      profile.alterResiduals {
        $0.gap = 0.4
        $0.gapInterval = [0.35, 0.45]
      }
    }
    return RuleExamples(
      fires: skewed, .stating { $0.purpose = .median }, isSilent: skewed,
      .stating { $0.purpose = .mean })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, !profile.isClass, goal.wanted == .median,
      residuals.isSkewed
    else { return nil }
    let gap = Figure.scales(abs(residuals.gap))
    return Finding(
      verdict: .prefer, loss: LossReference(name: "absolute_error"),
      reason: "The mean lies \(gap) residual scales from the typical value.",
      avoid: [
        AvoidedLoss(
          loss: "squared_error",
          reason: "it estimates the mean, \(gap) residual scales from the median that is wanted")
      ])
  }
}
