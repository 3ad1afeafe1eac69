internal import Profiles

/// Q7: asks whether extreme values are mistakes.
struct OutlierOrigin: Rule {
  static let card = RuleCard(
    id: "outlier_origin", title: "Some rows lie far out: ask whether they are mistakes.",
    level: .functional, evidence: .folklore, source: "Question Q7: provenance is not in the data",
    effect: "large where a few rows carry most of the squared error",
    contraindication: "The user said.", falsifier: "None.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in profile.alterResiduals { $0.grossShare = 0.02 } },
      isSilent: .example { profile in profile.alterResiduals { $0.grossShare = 0.02 } },
      .stating { $0.outliers = .real })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, goal.outliers == .unknown,
      residuals.outlierShare > 0.01 && residuals.lKurtosisLocal > 0.16 || residuals.grossShare > 0
    else { return nil }
    let share = Figure.percent(max(residuals.outlierShare, residuals.grossShare))
    let isGross = residuals.grossShare > 0
    let lines = (isGross ? residuals.grossLines : residuals.outlierLines).prefix(3).map(String.init)
      .joined(separator: ", ")
    return Finding(
      verdict: .ask, reason: "\(share) of the residuals lie beyond the fences.",
      question: Question(
        flag: "--outliers",
        text: "Are the extreme values (\(share)\(lines.isEmpty ? "" : ", such as line \(lines)")) "
          + "mistakes or rare truths? --outliers errors or --outliers real"))
  }
}
