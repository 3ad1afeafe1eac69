internal import Charts
internal import Losses
internal import Trials

extension BenchReport {
  /// Small multiples hold no more losses than this, the best ranked ones.
  private static let mostMultiples = 9

  /// Training and validation cost of each loss, and the stop score of all losses in one panel.
  func curveFigures(of ranking: Ranking) -> [Figure] {
    var seen: Set<String> = []
    let shown = ranking.rows.filter { seen.insert($0.loss.description).inserted }
      .map { row in (row: row, curve: MedianCurve(of: fits(of: row, in: ranking))) }
      .filter { $0.curve.rounds.count > 1 }
    guard !shown.isEmpty else { return [] }
    return [costFigure(shown, of: ranking)] + stopFigure(shown, of: ranking)
  }

  private func fits(of row: RankedLoss, in ranking: Ranking) -> [TrialResult] {
    results.filter {
      $0.status == .ok && $0.learner == ranking.learner && $0.loss == row.loss
    }
  }

  private func costFigure(
    _ shown: [(row: RankedLoss, curve: MedianCurve)], of ranking: Ranking
  ) -> Figure {
    let multiples = shown.prefix(Self.mostMultiples).map { row, curve in
      CurveChart.Multiple(
        name: row.lossText,
        lines: [
          line("training", curve.rounds, curve.trainingCost, of: row, isDashed: true),
          line("validation", curve.rounds, curve.validationCost, of: row, isDashed: false),
        ], kept: curve.keptRound)
    }
    let left = shown.count - multiples.count
    let rest = left > 0 ? " The \(left) lowest ranked losses are left out." : ""
    return Figure(
      name: "curves-\(ranking.learner)",
      chart: CurveChart(
        title: "\(ranking.learner): cost by round under each loss",
        summary: shown.prefix(6).map(words).joined(separator: " "), axis: "round",
        multiples: Array(multiples)),
      caption: """
        Medians over the folds, those that ended before with their last value; dashed: training, solid: validation, dotted: the round that was \
        kept. Costs of different losses cannot be compared.\(rest)
        """)
  }

  private func stopFigure(
    _ shown: [(row: RankedLoss, curve: MedianCurve)], of ranking: Ranking
  ) -> [Figure] {
    let last = shown.compactMap(\.curve.rounds.last).max() ?? 0
    let lines = shown.filter { !$0.curve.stopScore.isEmpty }.map { row, curve in
      line(
        row.lossText, curve.rounds + [last],
        curve.stopScore + [curve.stopScore[curve.stopScore.count - 1]], of: row,
        isDashed: palette.dash(of: row.loss.description) > 1)
    }
    guard lines.count > 1 else { return [] }
    let words = shown.prefix(6).compactMap { row, curve in
      curve.stopScore.min().map {
        "\(row.lossText) down to \(NumberText.significant($0, digits: 3))"
      }
    }
    return [
      Figure(
        name: "stop-\(ranking.learner)",
        chart: CurveChart(
          title: "\(ranking.learner): score of the validation rows by round",
          summary: words.joined(separator: "; ") + ".", axis: "round",
          multiples: [CurveChart.Multiple(name: "", lines: lines, kept: nil)]),
        caption: """
          The score that decides when training stops, the same for every loss; lower is better. A \
          line that is level at its end has stopped before.
          """)
    ]
  }

  private func line(
    _ name: String, _ rounds: [Double], _ values: [Double], of row: RankedLoss, isDashed: Bool
  ) -> CurveChart.Line {
    CurveChart.Line(
      name: name, points: zip(rounds, values).map { [$0, $1] }, colour: colour(of: row),
      isDashed: isDashed)
  }

  private func words(_ row: RankedLoss, _ curve: MedianCurve) -> String {
    let first = NumberText.significant(curve.validationCost.first, digits: 3)
    let last = NumberText.significant(curve.validationCost.min(), digits: 3)
    return "\(row.lossText): validation cost from \(first) to \(last)."
  }
}
