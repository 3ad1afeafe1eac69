internal import Predictions
internal import Profiles

/// B17: mean and median differ on these data, and the goal is silent or contradicts itself.
struct MeanOrMedian: Rule {
  static let card = RuleCard(
    id: "mean_or_median",
    title: "Mean and median differ: ask which is wanted, or warn of a contradiction.",
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
    guard let residuals = profile.residuals, residuals.isSkewed, goal.underCost == nil else {
      return nil
    }
    let purpose = goal.purpose.flatMap { goal.stripped(to: $0).wanted }
    let isContradiction =
      purpose != nil && goal.metricFunctional != nil && purpose != goal.metricFunctional
    guard goal.wanted == nil || isContradiction else { return nil }
    let gap = Figure.text(abs(residuals.gap))
    let text =
      isContradiction
      ? "You want the \(purpose?.description ?? "mean"), but \(goal.metricName ?? "the metric") "
        + "rewards another number; which counts?"
      : "Do you need the average, which adds up to totals, or the typical value? They lie \(gap) "
        + "residual scales apart."
    return Finding(
      verdict: .ask, reason: "Mean and median lie \(gap) residual scales apart.", guards: ["mae"],
      question: Question(flag: "--goal", text: text))
  }
}

extension Goal {
  /// Returns a goal that says a purpose and nothing else.
  fileprivate func stripped(to purpose: Purpose) -> Goal { .stating { $0.purpose = purpose } }
}
