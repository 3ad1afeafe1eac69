internal import Predictions
internal import Profiles

/// A01: asks when the data leave the task in doubt.
struct TaskInDoubt: Rule {
  static let card = RuleCard(
    id: "task_in_doubt", title: "The kind of target is uncertain: ask before anything else.",
    level: .gate, evidence: .strong,
    source:
      "Fixed cut-offs on distinct values flip with the number of rows (A01; AutoGluon's code)",
    effect: "large: a wrong task makes every comparison meaningless",
    contraindication: "The task was named.",
    falsifier: "The share of wrong tasks on a labelled set is not below that of a cut-off rule.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example(.ordinal) { profile in
        profile.target.taskProbabilities = ["ordinal": 0.6, "count": 0.4]
        profile.target.question = "Is \"y\" an ordered grade or a count?"
      }, isSilent: .example(.ordinal))
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let question = profile.target.question, !profile.hasWarning("id_like_target") else {
      return nil
    }
    let share = profile.target.taskProbabilities[profile.task.rawValue] ?? 0
    return Finding(
      verdict: .ask,
      reason: "The target is taken as \(profile.task.rawValue) with probability "
        + "\(Figure.text(share)) only.",
      question: Question(flag: "--task", text: question))
  }
}
