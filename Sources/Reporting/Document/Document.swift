package import Charts

/// A report as a tree of blocks; renderers turn it into Markdown and other forms.
package struct Document: Sendable {
  package var title: Text
  package var blocks: [Block]

  /// Creates a document.
  package init(title: Text, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// The figures in order of appearance, those inside of details included.
  package var figures: [Figure] { blocks.flatMap(\.figures) }
}

/// A part of a document.
package indirect enum Block: Sendable {
  /// The level counts from 2; the title has level 1.
  case heading(level: Int, Text)
  case paragraph(Text)
  case list([Text])
  case table(TableBlock)
  case figure(Figure)
  /// What most readers skip, folded away.
  case details(summary: Text, [Block])
  /// Lines as they are, in a language for colouring or none.
  case code(String, language: String)
  case callout(Callout, [Block])

  /// How much a callout matters.
  package enum Callout: String, Sendable, Hashable {
    case note
    case warning
    case caution
  }

  var figures: [Figure] {
    switch self {
    case .figure(let figure): [figure]
    case .details(_, let blocks), .callout(_, let blocks): blocks.flatMap(\.figures)
    case .heading, .paragraph, .list, .table, .code: []
    }
  }
}

/// A chart with its file name, text alternative and caption.
package struct Figure: Sendable {
  /// The file's name without extension: lower-case letters, digits and hyphens.
  package var name: String
  package var chart: any Chart
  package var caption: Text

  /// Creates a figure; what is not a letter or digit in its name becomes a hyphen.
  package init(name: String, chart: any Chart, caption: Text) {
    self.name = Figure.fileName(name)
    self.chart = chart
    self.caption = caption
  }

  private static func fileName(_ name: String) -> String {
    let allowed = name.lowercased().unicodeScalars.prefix(60).map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? Character(scalar) : "-"
    }
    return String(allowed)
  }
}
