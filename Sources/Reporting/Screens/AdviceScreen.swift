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
  /// - Parameter framework: Whose call is printed; `nil` for the first that spells the loss.
  package static func text(_ advice: Advice, framework: Framework?, colour: Bool) -> String {
    var screen = TextScreen(colour: colour)
    let target = advice.profile.target
    screen.line(
      "\(PlainText.name(advice.profile.dataset.path, limit: 36)): \(target.task.rawValue) of "
        + "\(PlainText.name(target.name, limit: 24))", .dim)
    guard let first = advice.recommendations.first else {
      screen.line("No loss can be recommended for this target.", .bad)
      questions(advice, on: &screen)
      return screen.text
    }
    headline(first, advice, on: &screen)
    others(advice, on: &screen)
    questions(advice, on: &screen)
    call(first, framework, on: &screen)
    screen.line()
    screen.laidOut("verify     " + verification(of: advice))
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
        "decide", "for the positive class from \(NumberText.significant(threshold, digits: 3))")
    }
    screen.item("", advice.decision.rule ?? "")
    screen.line()
    screen.item("why", first.reason)
    screen.item("facts", facts(advice.profile).joined(separator: "; "))
    screen.item(
      "how sure",
      "\(first.verdict.rawValue): probability \(NumberText.probability(first.confidence)) that it "
        + "beats or ties the default; rules \(first.rules.joined(separator: ", "))")
    screen.item("effect", first.effect)
  }

  /// The three or four numbers that decide.
  static func facts(_ profile: Profile) -> [String] {
    let target = profile.target
    let probability = target.taskProbabilities[target.task.rawValue]
    var facts = ["\(target.task.rawValue) (\(NumberText.probability(probability)))"]
    if let residuals = profile.residuals {
      facts += [
        "tails: L-kurtosis \(short(residuals.lKurtosisLocal)) (Gaussian 0.123)",
        "mean - median \(short(residuals.gap)) scales",
        "outliers \(NumberText.percent(residuals.outlierShare))",
      ]
    }
    if let classes = profile.classes {
      facts.append("rarest class \(NumberText.percent(classes.rarestShare))")
      if let auc = classes.auc { facts.append("ROC AUC \(short(auc))") }
      facts.append("label noise \(NumberText.percent(classes.labelNoise))")
    }
    return facts
  }

  private static func others(_ advice: Advice, on screen: inout TextScreen) {
    let alternatives = advice.recommendations.dropFirst().prefix(4)
    for (index, item) in alternatives.enumerated() {
      if index == 0 { screen.line() }
      let name = LossText.of(item.loss, item.parameters)
      screen.item(
        index == 0 ? "else" : "",
        "\(name) (\(item.verdict.rawValue), \(NumberText.probability(item.confidence))): "
          + PlainText.name(item.reason, limit: 160))
    }
    for (index, avoided) in advice.avoid.prefix(5).enumerated() {
      screen.item(
        index == 0 ? "avoid" : "", "\(avoided.loss): \(PlainText.name(avoided.reason, limit: 160))")
    }
  }

  private static func questions(_ advice: Advice, on screen: inout TextScreen) {
    for (index, question) in advice.questions.prefix(4).enumerated() {
      screen.item(
        index == 0 ? "tell me" : "",
        "\(PlainText.name(question.text, limit: 200)) (\(question.flag))", .unsure)
    }
  }

  /// Code is never wrapped, so that it can be pasted.
  private static func call(
    _ first: Recommendation, _ framework: Framework?, on screen: inout TextScreen
  ) {
    let wanted = framework.map { [$0] } ?? Framework.allCases
    guard let chosen = wanted.first(where: { first.calls[$0.rawValue] != nil }) else { return }
    screen.line()
    screen.laidOut(screen.inked("in \(chosen.rawValue):", .dim))
    let code = first.calls[chosen.rawValue] ?? ""
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      screen.laidOut("    " + PlainText.visible(String(line)))
    }
  }

  /// The command that proves or refutes the advice.
  static func verification(of advice: Advice) -> String {
    let data = ShellWord.of(PlainText.visible(advice.profile.dataset.path))
    let target = ShellWord.of(PlainText.visible(advice.profile.target.name))
    return "losslab bench \(data) --target \(target)"
  }

  private static func short(_ value: Double) -> String {
    NumberText.significant(value, digits: 3)
  }
}
