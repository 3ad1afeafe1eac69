internal import Charts
internal import Losses
internal import Predictions
internal import Reporting

/// Losses side by side: what they are, and what they charge.
struct LossComparison {
  private let losses: [any CatalogueLoss]

  /// Creates a comparison of two losses or more.
  init(_ losses: [any CatalogueLoss]) { self.losses = losses }

  /// The rows of the table, the first is the header.
  private var rows: [[String]] {
    let header = [""] + losses.map { "\(LossReference($0))" }
    return [header] + facts + charges
  }

  private var facts: [[String]] {
    let facts: [(String, (any CatalogueLoss) -> String)] = [
      ("formula", { $0.card.formula }), ("estimates", { $0.functional.description }),
      ("tasks", { $0.card.tasks.map(\.rawValue).joined(separator: " ") }),
      ("targets", { $0.card.domain }), ("link", { $0.link.rawValue }),
      ("convex", { $0.traits.isConvex ? "yes" : "no" }),
      ("smooth", { $0.traits.isSmooth ? "yes" : "no" }),
      ("largest slope", { Self.bound($0.traits.slopeBound) }),
      ("largest curvature", { Self.bound($0.traits.curvatureBound) }),
      ("ignores outliers", { $0.traits.isRedescending ? "yes" : "no" }),
      ("strictly proper", { $0.traits.isStrictlyProper ? "yes" : "no" }),
      ("built in", { Self.frameworks($0) }),
    ]
    return facts.map { name, value in [name] + losses.map(value) }
  }

  /// What losses along the same axis charge at a few places.
  private var charges: [[String]] {
    let curves = losses.map { LossCurves(of: $0) }
    guard let first = curves.first,
      curves.allSatisfy({ $0.axis == first.axis && $0.curves.count == first.curves.count })
    else { return [] }
    return first.curves.indices.flatMap { curve in
      stride(from: 0, to: first.places.count, by: 20).map { place in
        let name = first.curves[curve].name
        let at = NumberText.significant(first.places[place], digits: 2)
        return ["loss at \(at)\(name.isEmpty ? "" : ", \(name)")"]
          + curves.map { NumberText.significant($0.curves[curve].values[place]) }
      }
    }
  }

  private static func bound(_ value: Double?) -> String {
    value.map { NumberText.significant($0) } ?? "none"
  }

  private static func frameworks(_ loss: any CatalogueLoss) -> String {
    let names = Framework.allCases.filter { loss.calls[$0]?.kind == .builtIn }.map(\.rawValue)
    return names.isEmpty ? "nowhere" : names.joined(separator: " ")
  }

  /// Aligned columns; long formulas are wrapped below each other.
  var text: String {
    let names = rows.map { $0[0].count }.max() ?? 0
    let width = max((Self.screen - names) / max(losses.count, 1) - 2, 16)
    return rows.flatMap { row in lines(of: row, names: names, width: width) }
      .joined(separator: "\n")
  }

  private static let screen = 96

  private func lines(of row: [String], names: Int, width: Int) -> [String] {
    let cells = row.dropFirst().map { TextScreen.wrapped($0, to: width) }
    return (0..<max(cells.map(\.count).max() ?? 1, 1)).map { line in
      let head = (line == 0 ? row[0] : "").padding(to: names)
      let rest = cells.map { (line < $0.count ? $0[line] : "").padding(to: width) }
      return ([head] + rest).joined(separator: "  ").trimmedAtEnd
    }
  }

  /// The same as a Markdown table.
  var markdown: String {
    let rows = rows
    let table = TableBlock(
      columns: rows[0].map { .words($0) }, rows: rows.dropFirst().map { $0.map { Text($0) } })
    return MarkdownRenderer().render(Document(title: "Losses", blocks: [.table(table)]))
  }
}
