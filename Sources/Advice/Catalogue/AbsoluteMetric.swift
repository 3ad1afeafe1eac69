internal import Losses
internal import Predictions
internal import Profiles

/// B02: the median is wanted, or a metric that the median optimises.
struct AbsoluteMetric: Rule {
  static let card = RuleCard(
    id: "absolute_metric", title: "Judged by mae, or the median wanted: absolute error.",
    level: .goal, evidence: .theorem,
    source: "Gneiting 2011; loss matched to metric won 77 % of 31 tasks, median 4 % (AutoGluon "
      + "PR 5216)",
    effect: "medium where mean and median differ (about 4 %), none where they agree",
    contraindication: "Mean and median agree and tails are light: squared error is as good.",
    falsifier: "Absolute error is not better in mae on sets with a functional gap above 0.1.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(), .metric("mae"), isSilent: .example(), .metric("rmse"))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard !profile.isClass, goal.wanted == .median else { return nil }
    let words =
      (goal.purpose == nil ? goal.metricName.map { "\($0) is" } : nil) ?? "The typical value is"
    guard let residuals = profile.residuals, residuals.isSymmetric, residuals.lKurtosisLocal < 0.20
    else {
      return Finding(
        verdict: .must, loss: LossReference(name: "absolute_error"),
        reason: "\(words) optimised by the conditional median, which absolute error estimates"
          + (profile.residuals.map {
            "; mean and median lie \(Figure.scales(abs($0.gap))) scales apart."
          }
            ?? "."),
        metric: "mae", guards: ["rmse"])
    }
    return Finding(
      verdict: .try, loss: LossReference(name: "absolute_error"),
      reason: "\(words) optimised by the median, but mean and median agree (gap "
        + "\(Figure.scales(residuals.gap)) scales) and tails are light, so that squared error "
        + "estimates it as well or better.", metric: "mae", guards: ["rmse"])
  }
}
