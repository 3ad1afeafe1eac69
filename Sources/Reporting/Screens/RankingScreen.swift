internal import Charts
internal import Losses
internal import Predictions
package import Trials

/// Rankings on a terminal, with a sketch of every interval.
package enum RankingScreen {
  private static let nameWidth = 28
  private static let sketchWidth = 13

  /// Returns the verdict of a run and its rankings as lines of at most 80 columns.
  package static func text(_ report: BenchReport, colour: Bool) -> String {
    var screen = TextScreen(colour: colour)
    for line in report.verdictLines { screen.paragraph(line) }
    screen.line()
    return screen.text + text(report.comparedRankings, colour: colour)
  }

  /// Returns the rankings as lines of at most 80 columns.
  package static func text(_ rankings: [Ranking], colour: Bool) -> String {
    var screen = TextScreen(colour: colour)
    for (index, ranking) in rankings.enumerated() {
      if index > 0 { screen.line() }
      show(ranking, on: &screen)
    }
    return screen.text
  }

  private static func show(_ ranking: Ranking, on screen: inout TextScreen) {
    let way = ranking.direction == .lowerIsBetter ? "lower" : "higher"
    let constant = ranking.constantScore.map {
      "; best constant \(NumberText.significant($0, digits: 3))"
    }
    screen.line(
      "\(ranking.learner): \(ranking.metric), \(way) is better\(constant ?? "")", .bold)
    let range = range(of: ranking)
    for row in ranking.rows { screen.laidOut(line(row, in: range, on: screen)) }
    failures(ranking, on: &screen)
    regret(ranking, on: &screen)
  }

  private static func line(
    _ row: RankedLoss, in range: ClosedRange<Double>, on screen: TextScreen
  ) -> String {
    let sketch = Sketch.interval(row.score, row.interval, in: range, width: sketchWidth)
    let estimate = NumberText.estimate(row.score, interval: row.interval)
    let head =
      TextScreen.padded("\(row.rank)", to: 2, right: true) + " "
      + TextScreen.padded(row.display(upTo: nameWidth), to: nameWidth) + " "
    let state = TextScreen.padded(row.state.rawValue, to: 10)
    let tail = TextScreen.padded(estimate, to: 24)
    return (head + screen.inked(state, ink(of: row.state)) + " " + tail + sketch).trimmedEnd
  }

  private static func failures(_ ranking: Ranking, on screen: inout TextScreen) {
    let failed = ranking.rows.filter { $0.failures > 0 && $0.variant == .raw }
    guard !failed.isEmpty else { return }
    let words = failed.map { "\($0.loss.name) \($0.failures)" }.joined(separator: ", ")
    screen.line("   failed trials, scored as the best constant: \(words)", .bad)
  }

  private static func regret(_ ranking: Ranking, on screen: inout TextScreen) {
    guard let advised = ranking.adviceRegret else { return }
    let standard = ranking.defaultRegret.map { ", of the default \(NumberText.percent($0))" }
    screen.line("   regret of the advice \(NumberText.percent(advised))\(standard ?? "")", .dim)
  }

  private static func range(of ranking: Ranking) -> ClosedRange<Double> {
    let scores = ranking.rows.compactMap(\.score).filter(\.isFinite)
    guard let best = scores.first else { return 0...1 }
    let limit = AxisRange.limit(ofDistances: scores.map { abs($0 - best) })
    let near = ranking.rows.filter { abs(($0.score ?? .infinity) - best) <= limit * 1.0001 }
    return AxisRange.around(near.flatMap { ($0.interval ?? []) + [$0.score ?? best] }, margin: 0.02)
  }

  private static func ink(of state: RankedLoss.State) -> TextScreen.Ink {
    switch state {
    case .best: .good
    case .equivalent: .near
    case .undecided: .unsure
    case .excluded, .eliminated: .bad
    case .failed: .dim
    }
  }
}
