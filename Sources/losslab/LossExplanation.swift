internal import Losses
internal import Predictions

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
    lines.append("  properties   \(properties(loss.traits))")
    for parameter in card.parameters {
      let value = loss.parameters[parameter.name].map { "\($0)" } ?? "-"
      lines.append("  parameter    \(parameter.name) = \(value); \(parameter.rule)")
    }
    if !card.aliases.isEmpty {
      lines.append("  also called  \(card.aliases.joined(separator: ", "))")
    }
    for framework in Framework.allCases {
      let call = loss.calls[framework]?.code ?? "no spelling"
      let label = framework.rawValue.padding(to: 12)
      lines.append("  \(label) \(call.replacing("\n", with: "\n               "))")
    }
    lines.append("  source       \(card.reference)")
    return lines.joined(separator: "\n")
  }

  private static func properties(_ traits: LossTraits) -> String {
    var words = [
      traits.isConvex ? "convex" : "not convex", traits.isSmooth ? "smooth" : "has kinks",
    ]
    if let bound = traits.slopeBound { words.append("slope at most \(bound)") }
    if traits.isRedescending { words.append("ignores gross outliers") }
    if traits.isStrictlyProper { words.append("strictly proper") }
    if traits.isClassificationCalibrated { words.append("classification-calibrated") }
    return words.joined(separator: ", ")
  }
}

extension String {
  /// Returns the text filled up with blanks to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
