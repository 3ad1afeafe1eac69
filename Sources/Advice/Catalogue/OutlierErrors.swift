internal import Predictions
internal import Profiles

/// C07: extreme values are mistakes, or stand so far apart that they must be.
struct OutlierErrors: Rule {
  static let card = RuleCard(
    id: "outlier_errors", title: "Erroneous or isolated outliers: Huber at 1.345 residual scales.",
    level: .goal, evidence: .strong,
    source:
      "Huber 1964; LightGBM on 40 % contaminated targets keeps 97 % of R2 under absolute error "
      + "and 27 % under squared error (preprint rs-9158378)",
    effect: "large when judged on clean rows",
    contraindication: "Extremes are the business (floods, fraud).",
    falsifier: "Squared error is as good on clean rows.")

  static var examples: RuleExamples {
    RuleExamples(
      fires: .example { profile in
        profile.alterResiduals {
          $0.grossShare = 0.02
          $0.outlierShare = 0.02
        }
      },
      isSilent: .example { profile in
        profile.alterResiduals {
          $0.grossShare = 0.02
          $0.outlierShare = 0.02
        }
      }, .stating { $0.outliers = .real })
  }

  func finding(for profile: Profile, goal: Goal) -> Finding? {
    guard let residuals = profile.residuals, !profile.isClass, goal.outliers != .real,
      goal.wanted == nil || goal.wanted == .mean || goal.wanted == .median
    else { return nil }
    let share = max(residuals.outlierShare, residuals.grossShare)
    let isStated = goal.outliers == .errors && share > 0
    // Skewed noise has far values that are true, unless the plug-in criterion clears Huber of bias.
    let isIsolated =
      residuals.grossShare > 0 && (!residuals.isSkewed || residuals.robustServesMean)
    guard isStated || isIsolated, share < 0.25 else {
      return nil
    }
    let set = SetLoss.huber(for: profile)
    let lines = residuals.grossLines.prefix(3).sorted().map(String.init).joined(separator: ", ")
    let places = "line\(residuals.grossLines.count == 1 ? "" : "s") \(lines)"
    let words =
      isStated ? "mistakes, as you say" : "isolated, more than ten scales out (\(places))"
    let count = Int((residuals.grossShare * Double(residuals.rows)).rounded())
    let rows =
      isStated ? "\(Figure.percent(share)) of the rows" : "\(count) of \(residuals.rows) rows"
    return Finding(
      verdict: .prefer, loss: set.loss, parameterRule: set.rule,
      reason:
        "\(rows) \(count == 1 && !isStated ? "is" : "are") \(words), and the sd of the residuals is "
        + "\(Figure.text(residuals.sdToScale)) times their robust scale "
        + "\(Figure.text(residuals.scale.value)) (\(residuals.scale.source.rawValue)); Huber caps "
        + "their pull.", guards: ["mae", "medae"],
      avoid: [
        AvoidedLoss(
          loss: "squared_error", reason: "\(rows) would carry most of the cost")
      ])
  }
}
