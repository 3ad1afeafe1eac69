internal import Charts
package import Losses
internal import Predictions

/// The catalogue of losses as a document: a table of all, then each with its picture.
package enum LossCatalogueReport {
  /// Returns the document of the losses, at their default parameters.
  package static func document(_ losses: [any CatalogueLoss]) -> Document {
    let sorted = losses.sorted { $0.card.name < $1.card.name }
    return Document(
      title: "The catalogue of losses",
      blocks: [.paragraph(introduction(sorted.count)), .table(overview(sorted))]
        + sorted.flatMap(section))
  }

  /// Writes the document and one picture a loss: `catalogue.md` with `catalogue/NAME.svg` beside it.
  ///
  /// - Throws: ``WriteError`` when a file cannot be written, `ChartError` without gnuplot.
  package static func write(_ losses: [any CatalogueLoss], to file: String) throws {
    try ReportWriter.write(document(losses), to: file)
  }

  private static func introduction(_ count: Int) -> Text {
    """
    \(count) losses, each at its default parameters. Value left, slope right; values that tower \
    above the rest are cut off. f is the raw score, y the target, r = f - y, m = (2y - 1) f the \
    margin. Every formula, property and inverse map here is checked by tests that are generated \
    from the same list.
    """
  }

  private static func overview(_ losses: [any CatalogueLoss]) -> TableBlock {
    TableBlock(
      columns: [
        .words("Loss"), .words("Estimates"), .words("Tasks"), .words("Convex"), .words("Smooth"),
        .words("Bounded slope"), .words("Proper"),
      ],
      rows: losses.map { loss in
        let traits = loss.traits
        return [
          "\(link: loss.card.name, to: "#" + loss.card.name)", "\(loss.functional.description)",
          "\(loss.card.tasks.map(\.rawValue).joined(separator: ", "))",
          mark(traits.isConvex), mark(traits.isSmooth), mark(traits.hasBoundedInfluence),
          mark(traits.isStrictlyProper),
        ]
      })
  }

  private static func mark(_ holds: Bool) -> Text { holds ? "yes" : "" }

  private static func section(of loss: any CatalogueLoss) -> [Block] {
    let card = loss.card
    return [
      .heading(level: 2, Text(card.name)), .paragraph("\(card.summary) \(card.whenToUse)"),
      .figure(
        Figure(
          name: card.name, chart: LossPicture.chart(of: [loss]),
          caption: "")),
      .table(TableBlock(facts: facts(of: loss))), .details(summary: "How to call it", calls(loss)),
    ]
  }

  private static func facts(of loss: any CatalogueLoss) -> [(String, Text)] {
    let card = loss.card
    var facts: [(String, Text)] = [
      ("Formula", Text([.code(card.formula)])), ("Estimates", "\(loss.functional.description)"),
      ("Link", "\(loss.link.rawValue)"), ("Targets", "\(card.domain)"),
      ("Properties", Text(LossTraitsText.words(loss.traits))),
    ]
    for parameter in card.parameters {
      facts.append(("Parameter", "\(code: parameter.name): \(parameter.rule)"))
    }
    if !card.aliases.isEmpty {
      facts.append(("Also called", card.aliases.map { "\(code: $0)" }.joined(by: ", ")))
    }
    facts.append(("Source", "\(card.reference)"))
    return facts
  }

  private static func calls(_ loss: any CatalogueLoss) -> [Block] {
    Framework.allCases.flatMap { framework -> [Block] in
      guard let call = loss.calls[framework] else { return [] }
      let since = call.since.map { " (since \($0))" } ?? ""
      let kind = call.kind == .builtIn ? "built in" : call.kind.rawValue
      var blocks: [Block] = [
        .paragraph("\(strong: framework.rawValue): \(kind)\(since)."),
        .code(call.code, language: "python"),
      ]
      if let trap = call.trap { blocks.append(.paragraph("Mind: \(trap)")) }
      return blocks
    }
  }
}
