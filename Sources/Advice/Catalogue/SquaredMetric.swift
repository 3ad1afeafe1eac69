internal import Losses
internal import Predictions
internal import Profiles

/// B01: the mean is wanted, or a metric that the mean optimises.
struct SquaredMetric: Rule {
  static let card = RuleCard(
    id: "squared_metric", title: "Judged by rmse or r2, or the mean wanted: a loss for the mean.",
    level: .goal, evidence: .theorem, source: "Gneiting 2011: the mean minimises squared error",
    effect: "none against the default, which it confirms",
    contraindication: "Finite samples with heavy, symmetric noise: Huber estimates the same centre "
      + "better.",
    falsifier: "Squared error loses by more than the ROPE on 30 % of sets with light, symmetric "
      + "residuals.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(), .metric("rmse"), isSilent: .example(), .metric("mae"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard !profile.isClass, goal.wanted == .mean else { return nil }
    let words =
      (goal.purpose == nil ? goal.metricName.map { "\($0) is" } : nil) ?? "The mean is"
    return Finding(
      verdict: .default, loss: LossReference(name: "squared_error"),
      reason: "\(words) optimised by the conditional mean, which squared error estimates.",
      metric: "rmse", guards: ["mae", "r2"])
  }
}
