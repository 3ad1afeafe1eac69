package import Advice
internal import Charts
package import Losses
internal import Predictions
internal import Profiles
internal import Spelling

/// Advice on one screen of a terminal.
package enum AdviceScreen {
  /// Returns the advice as lines of at most 80 columns, code lines apart.
  ///
  /// - Parameter framework: Whose call is printed; `nil` for all that spell the loss in one line.
  /// - Parameter bench: The command that verifies the advice; `nil` for one made of data and target.
  package static func text(
    _ advice: Advice, framework: Framework?, colour: Bool, bench: String? = nil
  ) -> String {
    var screen = TextScreen(colour: colour)
    let target = advice.profile.target
    screen.line(
      "\(PlainText.name(advice.profile.dataset.path, limit: 36)): \(target.task.rawValue) of "
        + "\(PlainText.name(target.name, limit: 24))", .dim)
    // Advice that hangs on an answer asks first.
    let asksFirst = advice.verdict == .ask
    cautions(advice, on: &screen)
    if asksFirst { questions(advice, label: "first", on: &screen) }
    guard let first = advice.recommendations.first else {
      screen.line("No loss can be recommended for this target.", .bad)
      if !asksFirst { questions(advice, on: &screen) }
      return screen.text
    }
    headline(first, advice, on: &screen)
    others(advice, on: &screen)
    if !asksFirst { questions(advice, on: &screen) }
    AdviceCalls.show(first, framework, on: &screen)
    screen.line()
    screen.laidOut("verify     " + (bench ?? verification(of: advice)))
    return screen.text
  }

  private static func headline(
    _ first: Recommendation, _ advice: Advice, on screen: inout TextScreen
  ) {
    screen.line()
    screen.item("train with", LossText.of(first.loss, first.parameters), .good)
    screen.item("", first.parameterRule.map { "set from the data: \($0)" } ?? "")
    let guards = advice.metric.guards.joined(separator: ", ")
    screen.item(
      "judge by", advice.metric.primary + (guards.isEmpty ? "" : "; watch \(guards)"), .bold)
    if let threshold = advice.decision.threshold {
      screen.item(
        "decide",
        "for \(advice.profile.target.positiveLabel.map { "\"\(PlainText.name($0, limit: 24))\"" } ?? "the positive class") from a probability of "
          + NumberText.significant(threshold, digits: 3))
    }
    screen.item("", advice.decision.rule ?? "")
    screen.line()
    screen.item("why", first.reason)
    screen.item("facts", AdviceFacts.of(advice.profile).joined(separator: "; "))
    screen.item("how sure", AdviceFacts.sureness(of: first, in: advice))
    screen.item("effect", first.effect)
  }

  /// What is wrong with the metric, and with the data, the worst first.
  private static func cautions(_ advice: Advice, on screen: inout TextScreen) {
    // What is asked below, or was answered, is not said here too.
    let isAnswered = advice.goal.outliers != .unknown
    let found = advice.profile.warnings.filter { warning in
      warning.severity != .note && warning.code != "task_in_doubt"
        && !(isAnswered && warning.code == "gross_outliers")
    }
    let messages = advice.metricCautions + found.prefix(3).map(\.message)
    guard !messages.isEmpty else { return }
    screen.line()
    for (index, message) in messages.enumerated() {
      screen.item(
        index == 0 ? "beware" : "", PlainText.name(message, limit: 240), .unsure)
    }
    if found.count > 3 {
      screen.item("", "and \(found.count - 3) more, which 'losslab profile' shows", .dim)
    }
  }

  private static func others(_ advice: Advice, on screen: inout TextScreen) {
    let avoided = Set(advice.avoid.map(\.loss))
    let alternatives = advice.recommendations.dropFirst().filter { !avoided.contains($0.loss) }
    for (index, item) in alternatives.prefix(3).enumerated() {
      if index == 0 { screen.line() }
      let isDefault = item.loss == DefaultChoice.loss(for: advice.profile.target.task)
      let sure = isDefault ? "" : ", \(NumberText.probability(item.confidence))"
      screen.item(
        index == 0 ? "else" : "",
        "\(LossText.of(item.loss, item.parameters)) (\(item.verdict.rawValue)\(sure)): "
          + PlainText.name(item.reason, limit: 300))
    }
    avoid(advice.avoid, on: &screen)
  }

  /// Losses that are avoided for the same reason share a line.
  private static func avoid(_ losses: [AvoidedLoss], on screen: inout TextScreen) {
    var reasons: [String] = []
    for loss in losses where !reasons.contains(loss.reason) { reasons.append(loss.reason) }
    for (index, reason) in reasons.prefix(4).enumerated() {
      let names = losses.filter { $0.reason == reason }.map(\.loss).joined(separator: ", ")
      screen.item(index == 0 ? "avoid" : "", "\(names): \(PlainText.name(reason, limit: 240))")
    }
  }

  private static func questions(
    _ advice: Advice, label: String = "tell me", on screen: inout TextScreen
  ) {
    for (index, question) in advice.questions.prefix(4).enumerated() {
      let text = PlainText.name(question.text, limit: 240)
      let flag = text.contains(question.flag) ? "" : " (\(question.flag))"
      screen.item(index == 0 ? label : "", text + flag, .unsure)
    }
  }

  /// The command that benchmarks the data set, as text that a shell reads back.
  static func verification(of advice: Advice) -> String {
    let data = ShellWord.of(PlainText.visible(advice.profile.dataset.path))
    let target = ShellWord.of(PlainText.visible(advice.profile.target.name))
    return "losslab bench \(data) --target \(target)"
  }
}
