internal import Advice
internal import Losses
internal import Metrics
internal import Predictions
internal import Reporting

/// A list of losses, metrics or rules as an aligned table.
struct CatalogueTable {
  var title: Text
  var header: [String]
  var rows: [[String]]

  static func losses(_ losses: [any CatalogueLoss]) -> CatalogueTable {
    CatalogueTable(
      title: "Losses", header: ["loss", "estimates", "tasks", "what it is"],
      rows: losses.map {
        [
          $0.card.name, $0.functional.description,
          $0.card.tasks.map(\.rawValue).joined(separator: " "), $0.card.summary,
        ]
      })
  }

  static func metrics(_ cards: [MetricCard]) -> CatalogueTable {
    CatalogueTable(
      title: "Metrics", header: ["metric", "better", "judges", "what it is"],
      rows: cards.map {
        [$0.name, $0.direction.rawValue, $0.functional?.description ?? "-", $0.summary]
      })
  }

  static func rules(_ cards: [RuleCard]) -> CatalogueTable {
    CatalogueTable(
      title: "Rules", header: ["rule", "level", "evidence", "what it says"],
      rows: cards.map { [$0.id, "\($0.level)", $0.evidence.rawValue, $0.title] })
  }

  /// Columns padded to their widest cell.
  var text: String {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([header] + rows).map { row in
      zip(row, widths).map { $0.padding(to: $1) }.joined(separator: "  ").trimmedAtEnd
    }.joined(separator: "\n")
  }

  /// A Markdown table.
  var markdown: String {
    let table = TableBlock(
      columns: header.map { .words($0) }, rows: rows.map { $0.map { Text($0) } })
    return MarkdownRenderer().render(Document(title: title, blocks: [.table(table)]))
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmedAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
