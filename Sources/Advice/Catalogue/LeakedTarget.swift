internal import Profiles

/// A04: a feature says the target, so that every loss looks perfect.
struct LeakedTarget: Rule {
  static let card = RuleCard(
    id: "leaked_target", title: "A feature gives the target away: leave it out first.",
    level: .gate, evidence: .strong,
    source: "A04: on leaked data all losses tie, so that a ranking says nothing",
    effect: "large: scores fall to what they will be in use",
    contraindication: "The relation is physics and holds in use.",
    falsifier: "The same ranking with and without the column.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in
        profile.warnings = [
          ProfileWarning(
            code: "leaky_column", severity: .severe, message: "\"copy\" equals the target.",
            column: "copy")
        ]
      }, isSilent: .example())
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    let columns = profile.warnings.filter { $0.code == "leaky_column" }.compactMap(\.column)
    guard !columns.isEmpty else { return nil }
    let quoted = columns.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let list = quoted + (columns.count > 3 ? " and \(columns.count - 3) more" : "")
    return Finding(
      verdict: .ask,
      reason:
        "Every loss looks perfect with \(list), which \(columns.count == 1 ? "gives" : "give") the target away.",
      question: Question(
        flag: "--drop",
        text:
          "Every loss looks perfect with \(list). Known when predictions are made? If not, name "
          + "\(columns.count == 1 ? "it" : "them") with --drop."))
  }
}
