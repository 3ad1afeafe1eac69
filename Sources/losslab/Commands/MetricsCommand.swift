internal import ArgumentParser
internal import Metrics
internal import Predictions

/// `losslab metrics`: the catalogue of metrics.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "List the metrics, or explain some.",
    discussion: "Example: losslab metrics --task binary; losslab metrics roc_auc")

  @Argument(help: "Names of metrics; all when none is given.")
  var names: [String] = []

  @Option(help: "Only metrics that judge this task.")
  var task: Task?

  @OptionGroup var formatOptions: FormatOptions

  func run() throws {
    let cards = try chosenCards()
    switch formatOptions.format {
    case .json: Console.print(try JSONText.of(MetricListing(cards)))
    case .text where !names.isEmpty:
      Console.print(cards.map(MetricListing.explanation).joined(separator: "\n\n"))
    case .text: Console.print(CatalogueTable.metrics(cards).text)
    case .markdown: Console.print(CatalogueTable.metrics(cards).markdown)
    }
  }

  private func chosenCards() throws -> [MetricCard] {
    guard names.isEmpty else {
      return try names.map { try MetricCatalogue.metric(named: $0).card }
    }
    return MetricCatalogue.types.map { $0.card }
      .filter { card in task.map { card.tasks.contains($0) } ?? true }
      .sorted { $0.name < $1.name }
  }
}
