import Charts
import Foundation
import Reporting
import Testing

@Suite struct MarkdownRendererTests {
  static let hostile = [
    "<script>alert(1)</script>", "a|b|c", "`rm -rf`", "**bold** _it_",
    "[link](javascript:alert(1))",
    "<img src=x onerror=alert(1)>", "row1\nrow2", "&amp; < > \"quoted\"", "=cmd()", "@SUM(A1)",
    "# heading", "- item", "1. item", "![x](http://x/y.png)", "$x$ :smile: ~~gone~~ www.x.org",
    "\u{202E}reversed\u{0}", "</details>", "```", "\\|", String(repeating: "L", count: 3000),
  ]

  @Test func `every kind of block`() throws {
    #expect(try Golden.matches(MarkdownRenderer().render(everyBlock), "blocks.md"))
  }

  private var everyBlock: Document {
    let chart = BarChart(
      title: "Classes", summary: "a 3; b 1.", axis: "rows",
      bars: [BarChart.Bar(name: "a", count: 3, text: "3")])
    return Document(
      title: "A \(code: "document")",
      blocks: [
        .heading(level: 2, "Words"),
        .paragraph(
          "Plain, \(strong: "strong"), \(code: "x_1"), \(code: "a|b"), \(link: "there", to: "a b.md")."
        ),
        .list(["one", "-1 is no list in a list", "1. neither is this"]),
        .table(
          TableBlock(
            columns: [.words("Name"), .numbers("Count")],
            rows: [["a|b", "-1"], ["only one cell"], ["x", "2", "one too many"]])),
        .figure(Figure(name: "My classes!", chart: chart, caption: "A caption.")),
        .details(
          summary: "More <\(code: "here")>",
          [.paragraph("Folded."), .code("a\n```\nb", language: "sh")]),
        .callout(.warning, [.paragraph("Careful."), .list(["first", "second"])]),
      ])
  }

  @Test(arguments: hostile)
  func `a hostile name stays text and keeps the columns`(name: String) {
    var report = SampleRun.report(dataset: name, target: name, feature: name, message: name)
    report.command = ""
    let markdown = MarkdownRenderer().render(report.document())
    for line in markdown.components(separatedBy: "\n") where line.hasPrefix("| ") {
      #expect(cellCount(line) <= 12)
    }
    for table in tables(in: markdown) {
      #expect(Set(table.map(cellCount)).count == 1, "\(table)")
    }
    #expect(markdown.range(of: "<(script|img)", options: .regularExpression) == nil)
    #expect(!markdown.contains(String(repeating: "L", count: 301)))
    #expect(!markdown.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" })
    #expect(
      markdown.components(separatedBy: "<details>").count
        == markdown.components(separatedBy: "</details>").count)
  }

  @Test func `marks in words are escaped`() {
    let words = MarkdownRenderer().render(
      Document(
        title: "t", blocks: Self.hostile.map { .paragraph(Text($0)) }))
    #expect(words.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(words.contains("a\\|b\\|c"))
    #expect(words.contains("\\`rm -rf\\`"))
    #expect(words.contains("\\*\\*bold\\*\\* \\_it\\_"))
    #expect(words.contains("\\[link\\](javascript&#58;alert(1))"))
    #expect(words.contains("row1\\\\nrow2"))
    #expect(words.contains("\n\\# heading") && words.contains("\n\\- item"))
    #expect(words.contains("\n1\\. item"))
    #expect(words.contains("www&#46;x.org") && words.contains("\\$x\\$"))
  }

  @Test func `a code block cannot be closed from inside`() {
    let markdown = MarkdownRenderer().render(
      Document(title: "t", blocks: [.code("a\n````\n# b\u{202E}", language: "sh")]))
    #expect(markdown.hasSuffix("`````sh\na\n````\n# b\\u{202E}\n`````\n"))
  }

  /// Lines of each table.
  private func tables(in markdown: String) -> [[String]] {
    var tables: [[String]] = [[]]
    for line in markdown.components(separatedBy: "\n") {
      if line.hasPrefix("| ") { tables[tables.count - 1].append(line) } else { tables.append([]) }
    }
    return tables.filter { !$0.isEmpty }
  }

  /// Bars that are not escaped, less one.
  private func cellCount(_ line: String) -> Int {
    var count = -1
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}
