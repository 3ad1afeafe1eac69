internal import Charts
internal import Metrics
internal import Predictions
package import Scoring

/// The panel of a model's predictions, on a terminal or as a document.
package struct ScoreScreen {
  private let report: ScoreReport
  private let colour: Bool

  /// Creates a screen; `colour` adds ANSI escapes.
  package init(_ report: ScoreReport, colour: Bool) {
    self.report = report
    self.colour = colour
  }

  /// The metrics as aligned lines, then calibration and thresholds.
  package var text: String {
    var screen = TextScreen(colour: colour)
    screen.line(Self.headline(report), .bold)
    for note in report.rows.notes { screen.paragraph(note) }
    screen.line()
    screen.laidOut(screen.inked(Self.line(["metric", "score [95 %]", "better", "rewards"]), .dim))
    for row in Self.scored(report) { screen.laidOut(Self.line(Self.cells(row))) }
    let undefined = Self.undefined(report)
    if !undefined.isEmpty {
      screen.line()
      screen.line("Not defined for these rows:", .dim)
      for (names, reason) in undefined { screen.paragraph("  \(names): \(reason)") }
    }
    for (name, note) in Self.notes(report) { screen.paragraph("\(name): \(note).") }
    calibration(on: &screen)
    thresholds(on: &screen)
    return screen.text
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, [30, 26, 7, 20]).map { TextScreen.padded($0, to: $1) }.joined(separator: " ")
      .trimmedEnd
  }

  private func calibration(on screen: inout TextScreen) {
    guard let calibration = report.calibration else { return }
    screen.line()
    let isTopLabel = report.rows.classLabels.count > 2
    screen.line(isTopLabel ? "Calibration of the most probable class" : "Calibration", .bold)
    for (label, value) in Self.facts(of: calibration) {
      screen.laidOut(TextScreen.padded(label, to: 30) + " " + value)
    }
    for bin in calibration.bins {
      let forecast = NumberText.fixed(bin.meanForecast, decimals: 3)
      let share = NumberText.fixed(bin.observedShare, decimals: 3)
      let ends = [bin.interval.lowerBound, bin.interval.upperBound]
      screen.laidOut(
        "  forecast \(forecast)  came true \(share)  "
          + Sketch.interval(bin.observedShare, ends, in: 0...1, width: 34)
          + "  \(NumberText.count(bin.rows)) rows")
    }
  }

  private func thresholds(on screen: inout TextScreen) {
    let stated = report.costs?.threshold
    guard stated != nil || !report.thresholds.isEmpty else { return }
    screen.line()
    screen.line("Thresholds, best on these rows (tune on other rows than you report)", .bold)
    for threshold in report.thresholds {
      let ends = threshold.tuning.interval
      let cut = NumberText.estimate(
        threshold.tuning.threshold, interval: [ends.lowerBound, ends.upperBound])
      let score = NumberText.significant(threshold.tuning.score)
      screen.laidOut(
        TextScreen.padded(threshold.metric, to: 30) + " at " + TextScreen.padded(cut, to: 26)
          + "scores \(score)")
    }
    if let threshold = stated {
      screen.laidOut(
        TextScreen.padded("the stated costs", to: 30)
          + " at \(NumberText.significant(threshold)), where all decisions above were taken")
    }
  }
}

extension ScoreScreen {
  static func headline(_ report: ScoreReport) -> String {
    let count = report.rows.truth.targets.count
    let weighted = report.rows.truth.weights == nil ? "" : ", weighted"
    let labels = report.rows.classLabels
    let classes = labels.isEmpty ? "" : " (\(labels.joined(separator: ", ")))"
    return "\(NumberText.count(count)) rows\(weighted), task \(report.rows.task.rawValue)\(classes)"
  }

  /// Rows with a score: those of the default panel first.
  static func scored(_ report: ScoreReport) -> [Scorecard.Row] {
    let rows = report.scorecard.rows.filter { $0.score.value != nil }
    guard !report.isChosen else { return rows }
    let first = MetricCatalogue.defaultPanel(for: report.rows.task)
    let leading = first.compactMap { name in rows.first { $0.card.name == name } }
    return leading + rows.filter { !first.contains($0.card.name) }
  }

  static func cells(_ row: Scorecard.Row) -> [String] {
    let ends = row.interval.map { [$0.lowerBound, $0.upperBound] }
    return [
      row.card.name, NumberText.estimate(row.score.value, interval: ends),
      row.card.direction.rawValue,
      row.card.functional?.description ?? "describes only",
    ]
  }

  /// Metrics without a score, by reason.
  static func undefined(_ report: ScoreReport) -> [(names: String, reason: String)] {
    var reasons: [(reason: String, names: [String])] = []
    for row in report.scorecard.rows {
      guard case .undefined(let reason) = row.score else { continue }
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].names.append(row.card.name)
      } else {
        reasons.append((reason, [row.card.name]))
      }
    }
    return reasons.map { ($0.names.joined(separator: ", "), $0.reason) }
  }

  static func notes(_ report: ScoreReport) -> [(name: String, note: String)] {
    report.scorecard.rows.flatMap { row in row.notes.map { (row.card.name, $0) } }
  }

  static func facts(of calibration: ScoreReport.Calibration) -> [(String, String)] {
    var facts: [(String, String)] = []
    if let line = calibration.line {
      facts.append(("slope (1 is best)", NumberText.significant(line.slope)))
      facts.append(("intercept (0 is best)", NumberText.significant(line.intercept)))
    } else if let reason = calibration.noLine {
      facts.append(("slope and intercept", "undefined: \(reason)"))
    }
    for (name, parts) in [("Brier score", calibration.brier), ("log score", calibration.logScore)] {
      facts.append(
        (
          "\(name) \(NumberText.significant(parts.score))",
          "= miscalibration \(NumberText.significant(parts.miscalibration)) - discrimination "
            + "\(NumberText.significant(parts.discrimination)) + uncertainty "
            + NumberText.significant(parts.uncertainty)
        ))
    }
    return facts
  }

  /// Returns the same as a document.
  package static func document(_ report: ScoreReport) -> Document {
    let table = TableBlock(
      columns: [
        .words("Metric"), .numbers("Score [95 %]"), .words("Better"), .words("Rewards"),
      ], rows: scored(report).map { cells($0).map { Text($0) } })
    var blocks: [Block] = [.paragraph(Text(headline(report))), .table(table)]
    blocks += report.rows.notes.map { .paragraph(Text($0)) }
    let undefined = undefined(report).map { Text("\($0.names): \($0.reason)") }
    if !undefined.isEmpty { blocks.append(.details(summary: "Not defined", [.list(undefined)])) }
    if let calibration = report.calibration {
      blocks.append(.heading(level: 2, "Calibration"))
      blocks.append(.table(TableBlock(facts: facts(of: calibration).map { ($0, Text($1)) })))
    }
    return Document(title: "Scores", blocks: blocks)
  }
}
