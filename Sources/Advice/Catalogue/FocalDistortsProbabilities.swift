internal import Predictions
internal import Profiles

/// D07: focal loss is not for probabilities.
struct FocalDistortsProbabilities: Rule {
  static let card = RuleCard(
    id: "focal_distorts_probabilities", title: "Avoid focal loss unless decisions are judged.",
    level: .distribution, evidence: .theorem,
    source: "Charoenphakdee et al. 2021: classification-calibrated, not strictly proper",
    effect: "large harm to log loss: at gamma 2 a true 0.90 is reported as 0.69",
    contraindication: "Decisions are judged and probabilities are mapped back.",
    falsifier: "Focal loss is better in log loss before it is mapped back.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary), isSilent: .example(.binary), .stating { $0.purpose = .decision })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, goal.wanted != .decision else { return nil }
    return Finding(
      verdict: .default, reason: "Focal loss distorts probabilities.",
      avoid: [
        AvoidedLoss(
          loss: "focal", reason: "it is not proper: at gamma 2 a true 0.90 is reported as 0.69")
      ])
  }
}
