internal import Charts
internal import Predictions
package import Profiles

/// A profile on one screen of a terminal.
package enum ProfileScreen {
  private static let mostWarnings = 6
  private static let mostNotes = 3

  /// Returns the profile as lines of at most 80 columns.
  package static func text(_ profile: Profile, colour: Bool) -> String {
    var screen = TextScreen(colour: colour)
    screen.line(heading(profile.dataset), .bold)
    screen.line()
    target(profile, on: &screen)
    if let residuals = profile.residuals {
      pilot("residuals", residuals.pilot, residuals.rows, ResidualFacts.of(residuals), on: &screen)
    }
    if let classes = profile.classes {
      pilot("classes", classes.pilot, classes.rows, ClassFacts.of(classes), on: &screen)
    }
    features(profile, on: &screen)
    warnings(profile, on: &screen)
    if let words = EstimateMarks(profile).explanation {
      screen.line()
      screen.item("~", words, .dim)
    }
    return screen.text
  }

  /// Name, rows, columns, size; of a long path the file is kept.
  private static func heading(_ facts: DatasetFacts) -> String {
    let size =
      ": \(NumberText.count(facts.rows)) rows, \(NumberText.count(facts.columns)) columns, "
      + self.size(facts)
    let room = TextScreen.width - size.count
    let path = PlainText.visible(String(facts.path.suffix(room + 1)))
    if TextWidth.of(path) <= room { return path + size }
    let file = facts.path.split(separator: "/").last.map(String.init) ?? ""
    return TextWidth.cut("…/" + file, to: room) + size
  }

  /// `csv of 59 kB`.
  private static func size(_ facts: DatasetFacts) -> String {
    let bytes = Double(facts.bytes)
    let units = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB")]
    let unit = units.first { bytes >= $0.0 } ?? (1, "bytes")
    return "\(facts.format) of \(NumberText.trimmed(bytes / unit.0, digits: 2)) \(unit.1)"
  }

  /// The facts that decide, one a line.
  private static func pilot(
    _ label: String, _ learner: String, _ rows: Int, _ facts: [StatedFact],
    on screen: inout TextScreen
  ) {
    screen.line()
    screen.item(
      label,
      "pilot \(learner), \(NumberText.count(rows)) rows out of fold; ± one se, [95 %]",
      .bold)
    for fact in facts where fact.decides { screen.fact(fact) }
  }

  private static func features(_ profile: Profile, on screen: inout TextScreen) {
    guard !profile.features.isEmpty else { return }
    let table = FeatureTable(profile)
    screen.line()
    screen.item("features", table.heading, .bold)
    for row in table.rows { screen.laidOut(screen.inked(row.text, row.ink)) }
    screen.item("", table.remainder, .dim)
    for (reason, names) in table.leftOut { screen.item("left out", "\(names): \(reason)", .dim) }
  }

  private static func warnings(_ profile: Profile, on screen: inout TextScreen) {
    // The question stands with the task.
    let all = profile.warnings.filter { $0.code != "task_in_doubt" }
    let grave = all.filter { $0.severity != .note }
    let shown = (grave + all.filter { $0.severity == .note }.prefix(mostNotes)).prefix(mostWarnings)
    if !shown.isEmpty { screen.line() }
    for warning in shown {
      screen.item(warning.severity.rawValue, words(of: warning), ink(of: warning.severity))
    }
    let left = all.count - shown.count
    if left > 0 { screen.item("", "and \(left) more; --format json or markdown has all", .dim) }
  }

  private static func ink(of severity: ProfileWarning.Severity) -> TextScreen.Ink? {
    switch severity {
    case .severe: .bad
    case .warning: .unsure
    case .note: nil
    }
  }

  /// The message, with the column where it does not name it.
  private static func words(of warning: ProfileWarning) -> String {
    let message = PlainText.name(warning.message, limit: 240)
    guard let column = warning.column, !message.contains("\"\(column)\"") else { return message }
    let isOfTarget = warning.message.hasPrefix("The target") || warning.message.contains(" target")
    return isOfTarget ? message : "\(PlainText.name(column, limit: 24)): \(message)"
  }
}

extension TextScreen {
  /// Adds a fact: name, number, and what it says, wrapped below itself.
  fileprivate mutating func fact(_ fact: StatedFact) {
    let head = "  " + Self.padded(fact.name, to: 12)
    let value = Self.padded(fact.value, to: 26)
    let rows = Self.wrapped(fact.reading, to: Self.width - head.count - value.count)
    let first = rows.first ?? ""
    laidOut(inked(head, .dim) + (first.isEmpty ? value.trimmedEnd : value + first))
    let space = String(repeating: " ", count: head.count + value.count)
    for row in rows.dropFirst() { laidOut(space + row) }
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
