internal import Losses
internal import Predictions
internal import Profiles

/// D16: probabilities are too bold or too timid.
struct MiscalibratedPilot: Rule {
  static let card = RuleCard(
    id: "miscalibrated_pilot", title: "Probabilities off in scale: keep the loss and recalibrate.",
    level: .distribution, evidence: .strong,
    source: "Cox 1958 (calibration slope); two numbers repair it (Platt 1999)",
    effect: "small to medium in log loss", contraindication: "Fewer than 100 rows of a class.",
    falsifier: "Another loss beats log loss with recalibration in log loss.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.binary) { $0.classes?.calibrationSlope = 0.6 }, isSilent: .example(.binary))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard profile.task == .binary, let slope = profile.classes?.calibrationSlope,
      profile.rarestCount >= 100, slope < 0.8 || slope > 1.25, !profile.hasNoSignal
    else { return nil }
    return Finding(
      verdict: .default, loss: LossReference(name: "log_loss"),
      reason: "The pilot's log odds are too \(slope < 1 ? "bold" : "timid") (calibration slope "
        + "\(Figure.text(slope))): recalibrate out of fold rather than change the loss.",
      guards: ["brier"])
  }
}
