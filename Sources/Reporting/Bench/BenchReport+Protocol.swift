internal import Charts
internal import Learners
internal import Losses
internal import Predictions
internal import Trials

extension BenchReport {
  /// The data's profile and the rules behind the advice, folded away.
  var profileSection: [Block] {
    [
      .details(summary: "The data", ProfileDocument.blocks(of: profile)),
      .details(summary: "The advice in full", AdviceDocument.blocks(of: advice)),
    ]
  }

  /// How the numbers are made, folded away.
  var protocolSection: [Block] {
    [.details(summary: "How the numbers are made", [.list(protocolItems)])] + failureSection
  }

  private var protocolItems: [Text] {
    let scheme = plan.scheme
    return [
      """
      Scheme \(code: scheme.name): \(scheme.repeats) x \(scheme.folds) folds, the same folds, \
      seeds, initial weights and batch order for every loss; seed \(String(plan.setting.seed)).
      """,
      "\(stopWords)",
      """
      The target is standardised on the training part where the loss allows; parameters of losses \
      are set from a robust residual scale of the training part; slopes and curvatures are scaled \
      so that the mean curvature at the start is 1; every loss starts at its own best constant.
      """,
      budgetWords,
      """
      A difference to the best is tested with the corrected resampled t (Nadeau and Bengio 2003), \
      Holm over all pairs of losses of a learner, and over the pairs with a post-processed variant \
      as a family of their own. Equivalent: with probability 0.95 or more inside of the region of \
      practical equivalence. Excluded: worse with both than some better row. Undecided: neither.
      """,
      ropeWords,
      """
      A failed trial, and one that the metric cannot score, counts as the best constant. Variants: raw, the loss's own prediction; \
      inverse, mapped back to probability analytically; calibrated, recalibrated on the inner \
      validation part (Platt 1999); threshold, with the threshold tuned there; shift, the mean \
      residual of that part added.
      """,
    ]
  }

  private var stopWords: String {
    switch plan.setting.stop {
    case .metric:
      "Training stops early on a smooth score of the metric's functional over an inner "
        + "validation part, the same for all losses; the best round is kept."
    case .loss:
      "Training stops early on each loss's own cost over an inner validation part; the best round "
        + "is kept."
    case .none: "Training does not stop early; the last round is kept."
    }
  }

  private var budgetWords: Text {
    let budget = plan.setting.budget
    let hidden = budget.hidden.map(String.init).joined(separator: " x ")
    return """
      Budget: boosted trees \(budget.rounds) rounds of depth \(budget.depth), eta \
      \(NumberText.significant(budget.eta, digits: 2)); nets \(hidden), \(budget.epochs) epochs of \
      batches of \(budget.batch); patience \(budget.patience).
      """
  }

  private var ropeWords: Text {
    let widths = rankings.map { ranking in
      "\(code: ranking.learner) ±\(NumberText.significant(ranking.rope, digits: 2))" as Text
    }
    return """
      Region of practical equivalence in \(code: plan.setting.metric): \
      \(widths.isEmpty ? "none" : widths.joined(by: ", ")).
      """
  }

  /// Failures with their reasons, folded away; nothing when there is none.
  private var failureSection: [Block] {
    let failed = failures
    guard !failed.isEmpty else { return [] }
    let rows = failed.prefix(50).map { failure -> [Text] in
      let result = failure.result
      return [
        "\(code: result.learner)", "\(code: result.loss.description)", "\(result.repeat)",
        "\(result.fold)", "\(failure.status)",
        "\(PlainText.name(failure.reason ?? NumberText.none, limit: 300))",
      ]
    }
    let table = TableBlock(
      columns: [
        .words("Learner"), .words("Loss"), .numbers("Repeat"), .numbers("Fold"),
        .words("Status"), .words("Reason"),
      ], rows: Array(rows))
    return [.details(summary: "Failures (\(failed.count))", [.table(table)])]
  }
}
