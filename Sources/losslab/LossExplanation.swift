internal import Losses
internal import Predictions
internal import Reporting

/// A loss in one screen.
enum LossExplanation {
  /// Returns name, formula, traits, parameters and the spelling of each framework.
  static func text(_ loss: any CatalogueLoss) -> String {
    let card = loss.card
    var lines = ["\(card.name): \(card.summary)"]
    lines.append("  formula      \(card.formula)")
    lines.append("  use it when  \(card.whenToUse)")
    lines.append("  estimates    \(loss.functional)")
    lines.append("  tasks        \(card.tasks.map(\.rawValue).joined(separator: ", "))")
    lines.append("  targets      \(card.domain)")
    lines.append("  properties   \(LossTraitsText.words(loss.traits))")
    for parameter in card.parameters {
      let value = loss.parameters[parameter.name].map { "\($0)" } ?? "-"
      lines.append("  parameter    \(parameter.name) = \(value); \(parameter.rule)")
    }
    if !card.aliases.isEmpty {
      lines.append("  also called  \(card.aliases.joined(separator: ", "))")
    }
    for framework in Framework.allCases { lines += spelling(loss, framework) }
    lines.append("  source       \(card.reference)")
    lines.append("")
    lines += LossPicture.text(of: loss).map { "  " + $0 }
    return lines.joined(separator: "\n")
  }

  /// Returns the code with the version that brought it and its trap.
  private static func spelling(_ loss: any CatalogueLoss, _ framework: Framework) -> [String] {
    let blank = String(repeating: " ", count: 15)
    let call = loss.calls[framework]
    let since = call?.since.map { "  # since \($0)" } ?? ""
    let code = (call?.code ?? "no spelling").replacing("\n", with: "\n" + blank)
    let trap = call?.trap.map { [blank + "mind: " + $0] } ?? []
    return ["  \(framework.rawValue.padding(to: 12)) \(code)\(since)"] + trap
  }
}

extension String {
  /// Returns the text filled up with blanks to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
