internal import Charts
internal import Foundation

/// Writes a document as Markdown for GitHub.
package struct MarkdownRenderer: Sendable {
  /// Where the charts are, seen from the Markdown file.
  package var chartFolder: String

  /// Creates a renderer.
  package init(chartFolder: String = "charts") { self.chartFolder = chartFolder }

  /// Returns the document as Markdown; the same document gives the same bytes.
  package func render(_ document: Document) -> String {
    "# \(MarkdownText.line(document.title))\n\n" + render(document.blocks) + "\n"
  }

  private func render(_ blocks: [Block]) -> String {
    blocks.map(render).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func render(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 2), 6)) + " " + MarkdownText.line(text)
    case .paragraph(let text): MarkdownText.line(text)
    case .list(let items): items.map { "- " + MarkdownText.line($0) }.joined(separator: "\n")
    case .table(let table): render(table)
    case .figure(let figure): render(figure)
    case .details(let summary, let blocks):
      "<details>\n<summary>\(MarkdownText.html(summary))</summary>\n\n\(render(blocks))\n\n</details>"
    case .code(let text, let language): render(code: text, language: language)
    case .callout(let kind, let blocks):
      quoted("[!\(kind.rawValue.uppercased())]\n" + render(blocks))
    }
  }

  private func render(_ table: TableBlock) -> String {
    let head = row(table.columns.map { MarkdownText.escaped($0.title) })
    let rule = row(table.columns.map { $0.alignment == .right ? "---:" : "---" })
    let body = table.rows.map { cells in
      row(zip(cells, table.columns).map { cell(of: $0, in: $1) })
    }
    return ([head, rule] + body).joined(separator: "\n")
  }

  /// Numbers keep to one line, their spaces do not break.
  private func cell(of text: Text, in column: TableBlock.Column) -> String {
    let cell = MarkdownText.cell(text)
    return column.alignment == .right
      ? cell.replacingOccurrences(of: " ", with: "\u{A0}") : cell
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func render(_ figure: Figure) -> String {
    let words = PlainText.name(figure.chart.title + ". " + figure.chart.summary, limit: 600)
    let path = MarkdownText.path("\(chartFolder)/\(figure.name).svg")
    let picture = "![\(MarkdownText.escaped(words))](\(path))"
    let caption = MarkdownText.line(figure.caption)
    return caption.isEmpty ? picture : picture + "\n\n" + caption
  }

  /// A fence longer than any in the text cannot be closed by it.
  private func render(code: String, language: String) -> String {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PlainText.visible(String($0)) }
    var longest = 2
    var run = 0
    for character in code {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return ([fence + language] + lines + [fence]).joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }
}
