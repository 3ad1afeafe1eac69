internal import Charts
internal import Predictions
package import Profiles

/// A profile on one screen of a terminal.
package enum ProfileScreen {
  private static let mostFeatures = 12
  private static let mostClasses = 8

  /// Returns the profile as lines of at most 80 columns.
  package static func text(_ profile: Profile, colour: Bool) -> String {
    var screen = TextScreen(colour: colour)
    let facts = profile.dataset
    screen.line(
      "\(PlainText.name(facts.path, limit: 44)): \(NumberText.count(facts.rows)) rows, "
        + "\(NumberText.count(facts.columns)) columns", .bold)
    target(profile.target, on: &screen)
    if let residuals = profile.residuals { residual(residuals, on: &screen) }
    if let classes = profile.classes { classFacts(classes, on: &screen) }
    features(profile, on: &screen)
    warnings(profile, on: &screen)
    return screen.text
  }

  private static func target(_ target: TargetProfile, on screen: inout TextScreen) {
    let support = target.support.map { ", \($0.rawValue)" } ?? ""
    screen.item(
      "target", "\(PlainText.name(target.name)): \(target.task.rawValue)\(support)", .bold)
    let order = target.taskProbabilities.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = order.filter { $0.value >= 0.005 }.prefix(4)
      .map { "\($0.key) \(NumberText.probability($0.value))" }
    screen.item("task", shown.joined(separator: ", "))
    screen.item("because", target.taskEvidence.joined(separator: "; "))
    screen.item("question", target.question ?? "", .unsure)
    let missing = target.missing > 0 ? ", \(NumberText.count(target.missing)) missing" : ""
    let zeros = target.shape.map {
      $0.zeroShare > 0 ? ", \(NumberText.percent($0.zeroShare)) zeros" : ""
    }
    screen.item(
      "values",
      "\(NumberText.count(target.count)) rows, \(NumberText.count(target.distinct)) "
        + "distinct\(missing)\(zeros ?? "")")
    if let shape = target.shape { numbers(shape, on: &screen) }
    classes(target, on: &screen)
  }

  private static func numbers(_ shape: NumericShape, on screen: inout TextScreen) {
    let median = shape.quantiles.count == 5 ? ", median \(short(shape.quantiles[2]))" : ""
    screen.item(
      "",
      "mean \(short(shape.mean))\(median), sd \(short(shape.sd)), skewness "
        + "\(short(shape.skewness)), excess kurtosis \(short(shape.kurtosis))")
    let bars = Sketch.bars(shape.histogram)
    guard !bars.isEmpty else { return }
    screen.item(
      "histogram", "\(short(shape.minimum)) ▕\(visibleSpaces(bars))▏ \(short(shape.maximum))")
  }

  /// Wrapping joins spaces; an empty bin keeps its place as a low dot.
  private static func visibleSpaces(_ bars: String) -> String {
    String(bars.map { $0 == " " ? "·" : $0 })
  }

  private static func classes(_ target: TargetProfile, on screen: inout TextScreen) {
    let total = Double(max(target.classCounts.map(\.count).reduce(0, +), 1))
    for entry in target.classCounts.prefix(mostClasses) {
      let share = Double(entry.count) / total
      let name = TextScreen.padded(entry.label, to: 22)
      let count = TextScreen.padded(NumberText.count(entry.count), to: 9, right: true)
      let percent = TextScreen.padded(NumberText.percent(share), to: 8, right: true)
      let mark = entry.label == target.positiveLabel ? " (positive)" : ""
      screen.laidOut(
        "           \(name)\(count)\(percent)  \(Sketch.bar(share, width: 16))\(mark)")
    }
    let left = target.classCounts.count - mostClasses
    if left > 0 { screen.item("", "and \(NumberText.count(left)) more classes") }
  }

  private static func residual(_ residuals: ResidualProfile, on screen: inout TextScreen) {
    screen.item(
      "residuals",
      "out of fold, of \(residuals.pilot) (skill \(NumberText.percent(residuals.skill)) over the mean)",
      .bold)
    for (name, value) in ProfileDocument.residualFacts(residuals).dropFirst() {
      screen.laidOut(
        "           \(TextScreen.padded(name, to: 36))\(TextScreen.padded(value.words, to: 30))"
          .trimmedEnd)
    }
  }

  private static func classFacts(_ classes: ClassProfile, on screen: inout TextScreen) {
    screen.item("pilot", "out of fold, of \(classes.pilot)", .bold)
    for (name, value) in ProfileDocument.classFacts(classes) {
      screen.laidOut(
        "           \(TextScreen.padded(name, to: 36))\(TextScreen.padded(value.words, to: 30))"
          .trimmedEnd)
    }
  }

  private static func features(_ profile: Profile, on screen: inout TextScreen) {
    guard !profile.features.isEmpty else { return }
    screen.item(
      "features", "\(profile.features.count) column\(profile.features.count == 1 ? "" : "s")", .bold
    )
    for feature in profile.features.prefix(mostFeatures) {
      let missing = feature.missing > 0 ? "\(NumberText.count(feature.missing)) missing" : ""
      let range =
        (feature.kind == "id" ? nil : ProfileDocument.range(of: feature))
        ?? "\(NumberText.count(feature.distinct)) distinct"
      let row =
        "           \(TextScreen.padded(feature.name, to: 22))"
        + TextScreen.padded(feature.kind, to: 11) + TextScreen.padded(range, to: 25) + missing
      screen.line(feature.leftOut == nil ? row.trimmedEnd : row.trimmedEnd + " (left out)")
    }
    let left = profile.features.count - mostFeatures
    if left > 0 { screen.item("", "and \(NumberText.count(left)) more columns") }
  }

  private static func warnings(_ profile: Profile, on screen: inout TextScreen) {
    for warning in profile.warnings.prefix(6) {
      screen.item(
        warning.severity.rawValue, words(of: warning),
        warning.severity == .note ? nil : .unsure)
    }
    let left = profile.warnings.count - 6
    if left > 0 { screen.item("", "and \(left) more") }
  }

  /// The message, with the column where it does not name it.
  private static func words(of warning: ProfileWarning) -> String {
    let message = PlainText.name(warning.message, limit: 240)
    guard let column = warning.column, !message.contains("\"\(column)\"") else { return message }
    let isOfTarget = warning.message.hasPrefix("The target") || warning.message.contains(" target")
    return isOfTarget ? message : "\(PlainText.name(column, limit: 24)): \(message)"
  }

  private static func short(_ value: Double) -> String {
    NumberText.ofData(value)
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
