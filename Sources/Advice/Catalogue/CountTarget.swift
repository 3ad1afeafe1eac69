internal import Losses
internal import Predictions
internal import Profiles

/// C11: counts.
struct CountTarget: Rule {
  static let card = RuleCard(
    id: "count_target", title: "Counts: Poisson, log link.", level: .functional,
    evidence: .strong,
    source: "Gourieroux, Monfort and Trognon 1984: the Poisson quasi-likelihood is consistent for "
      + "the mean under any law of counts",
    effect: "small to medium where the spread grows with the mean, most so for small counts",
    contraindication: "A large mean with small relative spread: squared error ties.",
    falsifier: "Squared error is within the ROPE on deviance with a mean below 5.")

  static var examples: RuleExamples {
    RuleExamples(fires: .example(.count), isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .count, goal.allowsMean, let shape = profile.target.shape else {
      return nil
    }
    let exponent = profile.residuals?.varianceExponent
    let isConstantSpread = exponent.map { $0 < 0.3 && profile.target.count >= 1_000 } ?? false
    let isNormal = shape.mean > 50 && shape.sd < 0.3 * shape.mean
    return Finding(
      verdict: isConstantSpread || isNormal ? .try : .prefer, loss: LossReference(name: "poisson"),
      reason: "Counts of mean \(Figure.text(shape.mean))"
        + (exponent.map { " whose variance grows as mean^\(Figure.text($0))" } ?? "")
        + ": Poisson estimates the mean under any law of counts and weighs rows by their spread.",
      guards: ["poisson_deviance", "mae"])
  }
}
