internal import Predictions
internal import Profiles

/// A08: losses that the target leaves undefined.
struct InadmissibleLoss: Rule {
  static let card = RuleCard(
    id: "inadmissible_loss", title: "Negative, zero or large targets rule out some losses.",
    level: .gate, evidence: .theorem,
    source: "A08: domains of the likelihoods (LightGBM issues 5428, 5805)",
    effect: "large: an undefined loss cannot be trained",
    contraindication: "None: a shift by a constant changes the variance law.",
    falsifier: "None.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(), isSilent: .example { profile in profile.alterShape { $0.minimum = 1 } })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .regression, let shape = profile.target.shape else { return nil }
    let least = Figure.text(shape.minimum)
    var avoid: [AvoidedLoss] = []
    if shape.minimum < 0 {
      avoid = ["poisson", "tweedie", "gamma"].map {
        AvoidedLoss(loss: $0, reason: "the smallest target is \(least), and the loss needs y >= 0")
      }
    } else if shape.minimum == 0 {
      avoid = [AvoidedLoss(loss: "gamma", reason: "there are zeros, and the loss needs y > 0")]
    }
    guard !avoid.isEmpty else { return nil }
    return Finding(
      verdict: .default, reason: "The smallest target is \(least).", avoid: avoid)
  }
}
