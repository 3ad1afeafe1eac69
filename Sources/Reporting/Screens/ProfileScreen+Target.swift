internal import Charts
internal import Predictions
internal import Profiles

extension ProfileScreen {
  private static let mostClasses = 6

  /// What is to be predicted: its task, its values, its shape.
  static func target(_ profile: Profile, on screen: inout TextScreen) {
    let (target, marks) = (profile.target, EstimateMarks(profile))
    screen.item("target", "\(PlainText.name(target.name)): \(kind(of: target))", .bold)
    screen.item("task", task(of: target))
    screen.item("question", target.question ?? "", .unsure)
    screen.item("values", TargetFacts.counts(target, marks).joined(separator: ", "))
    if let shape = target.shape { numbers(shape, marks, on: &screen) }
    screen.item("", TargetFacts.peculiarities(target).joined(separator: "; "))
    classes(target, marks, on: &screen)
    screen.item("file", FileFacts.of(target, marks).joined(separator: "; "))
  }

  private static func kind(of target: TargetProfile) -> String {
    target.task.rawValue + (target.support.map { ", \($0.rawValue)" } ?? "")
  }

  private static func task(of target: TargetProfile) -> String {
    let order = target.taskProbabilities.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = order.filter { $0.value >= 0.005 }.prefix(4)
      .map { "\($0.key) \(NumberText.probability($0.value))" }
    let evidence = target.taskEvidence.joined(separator: "; ")
    return shown.joined(separator: ", ") + (evidence.isEmpty ? "" : ": \(evidence)")
  }

  private static func numbers(
    _ shape: NumericShape, _ marks: EstimateMarks, on screen: inout TextScreen
  ) {
    let sign = marks.sign("target.shape.histogram")
    let bars = Sketch.bars(shape.histogram)
    let (low, high) = (NumberText.ofData(shape.minimum), NumberText.ofData(shape.maximum))
    let picture =
      bars.isEmpty ? "\(low) to \(high)" : "\(low) \(sign)▕\(Sketch.dotted(bars))▏ \(high)"
    let middle = TargetFacts.middle(shape, marks)
    if picture.count + middle.count + 4 <= TextScreen.width - 11 {
      screen.laidOut("           \(picture)    \(middle)")
    } else {
      screen.item("", picture)
      screen.item("", middle)
    }
  }

  private static func classes(
    _ target: TargetProfile, _ marks: EstimateMarks, on screen: inout TextScreen
  ) {
    let counts = TargetFacts.leading(target.classCounts, of: target.task)
    // One or two more are listed too: a line that counts them would save nothing.
    let shown = Array(counts.prefix(counts.count <= mostClasses + 2 ? counts.count : mostClasses))
    let width = min(max(shown.map { TextWidth.of(PlainText.name($0.label)) }.max() ?? 1, 6), 26)
    let total = Double(max(counts.map(\.count).reduce(0, +), 1))
    let largest = Double(max(shown.map(\.count).max() ?? 1, 1))
    let sign = marks.sign("target.class_counts")
    for entry in shown {
      let name = TextScreen.padded(entry.label, to: width)
      let count = TextScreen.padded(sign + NumberText.count(entry.count), to: 10, right: true)
      let share = NumberText.percent(Double(entry.count) / total)
      let percent = TextScreen.padded(share, to: 8, right: true)
      let bar = Sketch.bar(Double(entry.count) / largest, width: 14)
      let mark = entry.label == target.positiveLabel ? " positive" : ""
      screen.laidOut("           \(name)\(count)\(percent)  \(bar)\(mark)".trimmedEnd)
    }
    let left = counts.count - shown.count
    if left > 0 { screen.item("", "and \(NumberText.count(left)) more classes", .dim) }
  }
}
