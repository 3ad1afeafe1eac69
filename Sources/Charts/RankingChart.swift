/// Scores with their intervals, the best row on top.
package struct RankingChart: Chart, Hashable {
  /// One row.
  package struct Row: Sendable, Hashable {
    package var name: String
    package var score: Double?
    /// Both ends of the interval of the score.
    package var interval: [Double]?
    /// Score and interval in words.
    package var text: String
    /// `#rrggbb`.
    package var colour: String

    /// Creates a row.
    package init(name: String, score: Double?, interval: [Double]?, text: String, colour: String) {
      self.name = name
      self.score = score
      self.interval = interval
      self.text = text
      self.colour = colour
    }
  }

  package var title: String
  package var summary: String
  /// Below the axis: metric and which way is better.
  package var axis: String
  package var rows: [Row]

  /// Creates a chart; rows are drawn in their order.
  package init(title: String, summary: String, axis: String, rows: [Row]) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.rows = rows
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    let layout = RowLayout(style: style, names: rows.map(\.name), values: rows.map(\.text))
    var drawing = Drawing(width: style.width, height: layout.height)
    let segments = rows.map { Segment(centre: $0.score, interval: $0.interval, text: $0.text) }
    let range = Segment.range(of: segments, around: rows.lazy.compactMap(\.score).first)
    layout.frame(&drawing, panel: layout.panel(range), heading: title, axis: axis)
    var parts: [String] = []
    for (index, row) in rows.enumerated() {
      parts += segments[index].plot(
        into: &drawing, y: -Double(index + 1), range: range, colour: row.colour, pointType: 7)
    }
    drawing.plot(parts)
    return drawing
  }
}
