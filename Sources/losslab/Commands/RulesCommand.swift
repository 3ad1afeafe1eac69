internal import Advice
internal import ArgumentParser
internal import Spelling

/// `losslab rules`: the rule base.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the advisor's rules, or explain some.",
    discussion: "Example: losslab rules heavy_symmetric_tails")

  @Argument(help: "Identifiers of rules; all when none is given.")
  var ids: [String] = []

  @OptionGroup var formatOptions: FormatOptions

  func run() throws {
    let cards = try chosenCards()
    switch formatOptions.format {
    case .json: Console.print(try JSONText.of(RuleListing(rules: cards)))
    case .text where !ids.isEmpty:
      Console.print(cards.map(RuleListing.explanation).joined(separator: "\n\n"))
    case .text: Console.print(CatalogueTable.rules(cards).text)
    case .markdown: Console.print(CatalogueTable.rules(cards).markdown)
    }
  }

  private static func card(of id: String) throws -> RuleCard {
    if let rule = RuleCatalogue.rule(id: id) { return rule.card }
    let nearest = NearestNames.of(id, in: RuleCatalogue.ids)
    let hint =
      nearest.isEmpty ? "" : " The nearest names are \(nearest.joined(separator: ", "))."
    throw Failure("There is no rule \"\(id)\".\(hint) 'losslab rules' lists all.", .usage)
  }

  private func chosenCards() throws -> [RuleCard] {
    guard ids.isEmpty else { return try ids.map(Self.card) }
    return RuleCatalogue.types.map { $0.card }.sorted { ($0.level, $0.id) < ($1.level, $1.id) }
  }
}

/// The rules as JSON.
struct RuleListing: Encodable {
  var schema = "losslab.rules/1"
  var rules: [RuleCard]

  /// Returns one rule in a few lines.
  static func explanation(_ card: RuleCard) -> String {
    """
    \(card.id): \(card.title)
      level        \(card.level)
      evidence     \(card.evidence.rawValue), prior confidence \(card.evidence.prior)
      source       \(card.source)
      effect       \(card.effect)
      not when     \(card.contraindication)
      refuted by   \(card.falsifier)
    """
  }
}
