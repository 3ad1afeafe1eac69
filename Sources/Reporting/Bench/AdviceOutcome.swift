internal import Advice
internal import Charts
internal import Losses
internal import Trials

/// How the advised loss came out under one learner.
struct AdviceOutcome {
  let ranking: Ranking
  let row: RankedLoss

  /// The advised loss is the best or practically as good.
  var isHeld: Bool { row.state == .best || row.state == .equivalent }
}

extension BenchReport {
  /// Returns where a recommended loss stands in a ranking; `nil` when it was not compared.
  func outcome(of recommendation: Recommendation, in ranking: Ranking) -> AdviceOutcome? {
    let row = ranking.rows.first { $0.loss.name == recommendation.loss }
    return row.map { AdviceOutcome(ranking: ranking, row: $0) }
  }

  /// What was advised, why, and whether it was right.
  var adviceSection: [Block] {
    guard let first = advice.recommendations.first else { return [] }
    let blocks: [Block] = [
      .heading(level: 2, "Advice against outcome"),
      .paragraph(
        """
        Advised before any trial: \(strong: LossText.of(first.loss, first.parameters)) \
        (\(first.verdict.rawValue), confidence \(NumberText.probability(first.confidence))), \
        judged by \(code: advice.metric.primary). \(PlainText.name(first.reason, limit: 400))
        """),
      .table(outcomeTable(first)),
      .paragraph(
        """
        Regret is the share of the way from the best constant to the best loss that a choice \
        gives away: 0 % is the best choice in every fold. The best loss of a fold is chosen on the other folds, \
        so that regret can fall below zero. The advice that is judged was computed \
        anew inside each outer training part.
        """),
    ]
    return blocks + foldAdviceBlocks
  }

  private func outcomeTable(_ first: Recommendation) -> TableBlock {
    TableBlock(
      columns: [
        .words("Learner"), .words("Best loss"), .numbers("Rank of the advice"), .words("State"),
        .numbers("Difference to best [95 %]"), .numbers("Regret of the advice"),
        .numbers("Regret of the default"),
      ], rows: comparedRankings.map { cells(of: first, in: $0) })
  }

  private func cells(of first: Recommendation, in ranking: Ranking) -> [Text] {
    let row = outcome(of: first, in: ranking)?.row
    return [
      "\(code: ranking.learner)", "\(code: ranking.rows.first?.display ?? NumberText.none)",
      row.map { "\($0.rank) of \(ranking.rows.count)" } ?? "not compared",
      "\(row?.state.rawValue ?? NumberText.none)",
      row?.state == .best
        ? "–" : "\(NumberText.difference(row?.difference, interval: row?.differenceInterval))",
      "\(NumberText.percent(ranking.adviceRegret))",
      "\(NumberText.percent(ranking.defaultRegret))",
    ]
  }

  /// How often each loss was the advice inside a training part.
  private var foldAdviceBlocks: [Block] {
    guard !foldAdvice.isEmpty else { return [] }
    let counts = Dictionary(grouping: foldAdvice, by: \.loss.name).mapValues(\.count)
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let words = order.map { "\(code: $0.key) \($0.value) time\($0.value == 1 ? "" : "s")" as Text }
      .joined(by: ", ")
    return [.paragraph("Chosen inside the training parts: \(words).\(uncomparedAdvice)")]
  }

  /// Says which advice could not be judged, because its loss is not among those of the run.
  private var uncomparedAdvice: String {
    let planned = Set(plan.losses.map(\.name))
    let count = foldAdvice.count { !planned.contains($0.loss.name) }
    guard count > 0 else { return "" }
    return " \(count) of these \(foldAdvice.count) named a loss that this run did not train; "
      + "regret is the mean over the others."
  }
}
