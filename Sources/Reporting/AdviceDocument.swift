package import Advice
internal import Charts
internal import Losses
internal import Profiles

/// Advice as a document.
package enum AdviceDocument {
  /// Returns the advice with a title of its own.
  package static func document(_ advice: Advice) -> Document {
    let path = advice.profile.dataset.path
    return Document(
      title: "Which loss for \(name: path)?",
      blocks: headline(advice) + blocks(of: advice)
        + [.details(summary: "The data", ProfileDocument.blocks(of: advice.profile))])
  }

  private static func headline(_ advice: Advice) -> [Block] {
    guard let first = advice.recommendations.first else {
      return [.paragraph("No loss can be recommended for this target.")]
    }
    let isDefault = first.loss == DefaultChoice.loss(for: advice.profile.target.task)
    let sureness =
      isDefault
      ? "It is the default of the task."
      : "Confidence that it beats or ties the default: \(NumberText.probability(first.confidence))."
    let verdict = advice.verdict == .ask ? advice.verdict : first.verdict
    return [
      .paragraph(
        """
        \(verdict.rawValue): train with \
        \(strong: LossText.of(first.loss, first.parameters)) and judge by \
        \(code: advice.metric.primary). \(sureness)
        """)
    ]
  }

  /// Returns the blocks, without a title.
  package static func blocks(of advice: Advice) -> [Block] {
    var blocks: [Block] = [.table(table(of: advice))]
    if !advice.avoid.isEmpty {
      blocks.append(
        .list(
          advice.avoid.map { avoided in
            "Avoid \(code: avoided.loss): \(PlainText.name(avoided.reason, limit: 300))"
          }))
    }
    blocks += metricAndDecision(advice) + calls(advice)
    if !advice.questions.isEmpty {
      blocks.append(
        .list(
          advice.questions.map { question in
            "\(PlainText.name(question.text, limit: 300)) (\(code: question.flag))"
          }))
    }
    return blocks
  }

  private static func table(of advice: Advice) -> TableBlock {
    TableBlock(
      columns: [
        .numbers("#"), .words("Loss"), .words("Verdict"), .numbers("Confidence"),
        .words("Why"), .words("Expected effect"), .words("Parameters from"), .words("Rules"),
      ],
      rows: advice.recommendations.map { item in
        [
          "\(item.rank)", "\(code: LossText.of(item.loss, item.parameters))",
          "\(item.verdict.rawValue)", "\(confidence(in: item))",
          "\(PlainText.name(item.reason, limit: 400))",
          "\(PlainText.name(item.effect, limit: 200))",
          "\(PlainText.name(item.parameterRule ?? "", limit: 200))",
          item.rules.map { "\(code: $0)" as Text }.joined(by: ", "),
        ]
      })
  }

  /// The default beats or ties itself, which says nothing.
  private static func confidence(in item: Recommendation) -> String {
    item.verdict == .default ? NumberText.none : NumberText.probability(item.confidence)
  }

  private static func metricAndDecision(_ advice: Advice) -> [Block] {
    var items: [Text] = ["Judge by \(code: advice.metric.primary)"]
    if !advice.metric.guards.isEmpty {
      items[0] +=
        ", and watch \(advice.metric.guards.map { "\(code: $0)" as Text }.joined(by: ", "))"
    }
    items[0] += "."
    if let threshold = advice.decision.threshold {
      items.append(
        "Decide for the positive class from a probability of \(NumberText.significant(threshold, digits: 3))."
      )
    }
    if let rule = advice.decision.rule { items.append("\(PlainText.name(rule, limit: 300))") }
    items += advice.metricCautions.map { "Beware: \($0)" as Text }
    return [.list(items)]
  }

  private static func calls(_ advice: Advice) -> [Block] {
    guard let first = advice.recommendations.first, !first.calls.isEmpty else { return [] }
    return Framework.allCases.flatMap { framework -> [Block] in
      guard let call = first.calls[framework.rawValue] else { return [] }
      return [.paragraph("In \(strong: framework.rawValue):"), .code(call, language: "python")]
    }
  }
}
