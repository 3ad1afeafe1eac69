internal import Advice
internal import Charts
internal import Predictions
internal import Profiles

/// The sentences of advice that stand for numbers.
enum AdviceFacts {
  /// Returns what the profile says that matters for a loss.
  static func of(_ profile: Profile) -> [String] {
    let target = profile.target
    let probability = target.taskProbabilities[target.task.rawValue] ?? 1
    let doubt = probability < 1 ? " (\(NumberText.probability(probability)))" : ""
    let task = "\(target.task.rawValue)\(doubt)"
    if profile.warnings.contains(where: { $0.code == "leaky_column" }) {
      return [task, "residuals tell of the leak only"]
    }
    return [task] + residuals(profile) + classes(profile)
      + (profile.residuals == nil && profile.classes == nil ? ["no pilot was fitted"] : [])
  }

  private static func residuals(_ profile: Profile) -> [String] {
    guard let residuals = profile.residuals else { return [] }
    return [
      skill(residuals.skill),
      "tails: L-kurtosis \(short(residuals.lKurtosisLocal)) (Gaussian 0.123)",
      "mean - median \(short(residuals.gap)) scales",
      "outliers \(NumberText.percent(residuals.outlierShare))",
    ]
  }

  private static func classes(_ profile: Profile) -> [String] {
    guard let classes = profile.classes else { return [] }
    var facts = ["rarest class \(NumberText.percent(classes.rarestShare))"]
    let isMerelyBold = classes.skill < 0.001 && !classes.hasNoSignal
    facts.append(
      isMerelyBold ? "the pilot orders rows but is too bold" : skill(classes.skill))
    if let auc = classes.auc { facts.append("ROC AUC \(short(auc))") }
    // A pilot of little skill doubts many labels.
    if classes.skill > 0.3 {
      facts.append("doubtful labels \(NumberText.percent(classes.labelNoise))")
    }
    return facts
  }

  private static func skill(_ value: Double) -> String {
    value < 0.001 ? "the pilot explains nothing" : "the pilot explains \(NumberText.percent(value))"
  }

  /// Returns how sure the advice is of a loss, and by which rules.
  static func sureness(of first: Recommendation, in advice: Advice) -> String {
    let rules = "; rules \(first.rules.joined(separator: ", "))"
    if advice.verdict == .ask { return "not before the question above is answered" + rules }
    let chance = "probability \(NumberText.probability(first.confidence)) that it beats or ties"
    guard first.loss == DefaultChoice.loss(for: advice.profile.target.task) else {
      return "\(first.verdict.rawValue): \(chance) the default\(rules)"
    }
    if first.verdict == .default {
      return "default: no other loss has a strong reason\(rules)"
    }
    let decision = first.confidence < 1 ? "; \(chance) a threshold of 0.5" : ""
    return "\(first.verdict.rawValue): it is the default too\(decision)\(rules)"
  }

  /// Rounding that sums leave behind is no number to show.
  private static func short(_ value: Double) -> String {
    NumberText.significant(abs(value) < 0.0005 ? 0 : value, digits: 3)
  }
}
