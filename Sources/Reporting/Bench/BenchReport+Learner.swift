internal import Charts
internal import Predictions
internal import Trials

extension BenchReport {
  /// The rankings of the learners that learn from features; the constant only when it is alone.
  var comparedRankings: [Ranking] {
    rankings.count > 1 ? rankings.filter { $0.learner != "constant" } : rankings
  }

  /// The best constants in a fold of the page: every model must beat them, none competes with them.
  var baselineSection: [Block] {
    guard rankings.count > 1 else { return [] }
    return rankings.filter { $0.learner == "constant" }.map { ranking in
      .details(summary: "The best constant under each loss", [.table(table(of: ranking))])
    }
  }

  /// Table and charts of one learner.
  func learnerSection(_ ranking: Ranking) -> [Block] {
    var blocks: [Block] = [
      .heading(level: 2, "Ranking: \(name: ranking.learner)"),
      .paragraph(
        """
        \(code: ranking.metric) on the test folds, \
        \(ranking.direction == .lowerIsBetter ? "lower" : "higher") is better; 95 % intervals of \
        the corrected resampled t, cut to the range of the metric; differences are costs, positive is worse than the best.
        """),
      .table(table(of: ranking)),
    ]
    if ranking.rows.contains(where: { $0.score != nil }) { blocks += figures(of: ranking) }
    return blocks
  }

  private func table(of ranking: Ranking) -> TableBlock {
    TableBlock(
      columns: [
        .numbers("#"), .words("Loss"), .words("Variant"), .words("State"),
        .numbers("\(ranking.metric) [95 %]"), .numbers("Difference to best [95 %]"),
        .numbers("P better / equal / worse"), .numbers("Wins"), .numbers("Rounds"),
        .numbers("Skill"), .numbers("Failed"),
      ], rows: ranking.rows.map(cells))
  }

  private func cells(of row: RankedLoss) -> [Text] {
    let isBest = row.state == .best
    return [
      "\(row.rank)", "\(code: row.lossText)", "\(row.variant.rawValue)", "\(row.state.rawValue)",
      "\(NumberText.estimate(row.score, interval: row.interval))",
      isBest
        ? "–" : "\(NumberText.difference(row.difference, interval: row.differenceInterval))",
      isBest ? "–" : "\(probabilities(of: row))",
      "\(row.wins) of \(row.folds.count)", "\(rounds(of: row))",
      "\(NumberText.percent(row.skill))", "\(row.failures)",
    ]
  }

  private func probabilities(of row: RankedLoss) -> String {
    guard let values = row.probabilities, values.count == 3 else { return NumberText.none }
    return values.map(NumberText.probability).joined(separator: " / ")
  }

  private func rounds(of row: RankedLoss) -> String {
    let rounds = row.medianRounds > 0 ? NumberText.count(row.medianRounds) : NumberText.none
    return row.cappedCount > 0 ? "\(rounds) (\(row.cappedCount) capped)" : rounds
  }

  private func figures(of ranking: Ranking) -> [Block] {
    var blocks: [Block] = [.figure(rankingFigure(of: ranking))]
    if ranking.rows.count > 1 { blocks.append(.figure(forestFigure(of: ranking))) }
    return blocks + curveFigures(of: ranking).map(Block.figure)
  }

  /// Charts hold no more rows than this, the best ranked ones.
  private static var mostRows: Int { 16 }

  private func leftOut(of ranking: Ranking) -> Text {
    let left = ranking.rows.count - Self.mostRows
    return left > 0 ? "The chart shows the first \(Self.mostRows) rows; \(left) are left out." : ""
  }

  private func rankingFigure(of ranking: Ranking) -> Figure {
    let rows = ranking.rows.prefix(Self.mostRows).map { row in
      RankingChart.Row(
        name: row.display(upTo: RowNames.limit), score: row.score, interval: row.interval,
        text: NumberText.estimate(row.score, interval: row.interval), colour: colour(of: row))
    }
    let words = rows.prefix(6).map { "\($0.name) \($0.text)" }.joined(separator: "; ")
    return Figure(
      name: "ranking-\(ranking.learner)",
      chart: RankingChart(
        title: "\(ranking.learner): \(ranking.metric) with 95 % intervals",
        summary: "Best first: \(words).", axis: axis(of: ranking), rows: rows),
      caption: leftOut(of: ranking))
  }

  private func forestFigure(of ranking: Ranking) -> Figure {
    let rows = ranking.rows.prefix(Self.mostRows).map { row in
      ForestChart.Row(
        name: row.display(upTo: RowNames.limit), difference: row.difference,
        interval: row.differenceInterval,
        text: row.state == .best
          ? "best" : NumberText.difference(row.difference, interval: row.differenceInterval),
        standing: row.standing)
    }
    let words = rows.prefix(6).map { "\($0.name) \($0.text) (\($0.standing.rawValue))" }
    return Figure(
      name: "difference-\(ranking.learner)",
      chart: ForestChart(
        title: "\(ranking.learner): difference of \(ranking.metric) to the best loss",
        summary: "Positive is worse: \(words.joined(separator: "; ")).",
        axis: "difference of \(ranking.metric) to the best, right is worse", rows: rows,
        rope: ranking.rope),
      caption: """
        Paired over the same folds. An interval inside of the band is practically equivalent, one \
        wholly right of it is worse.
        """)
  }
}
