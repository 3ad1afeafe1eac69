/// One bar for each named count.
package struct BarChart: Chart, Hashable {
  /// A named count.
  package struct Bar: Sendable, Hashable {
    package var name: String
    package var count: Int
    /// The count in words, at the right.
    package var text: String

    /// Creates a bar.
    package init(name: String, count: Int, text: String) {
      self.name = name
      self.count = count
      self.text = text
    }
  }

  package var title: String
  package var summary: String
  package var axis: String
  package var bars: [Bar]

  /// Creates a chart; bars are drawn in their order, from the top.
  package init(title: String, summary: String, axis: String, bars: [Bar]) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.bars = bars
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    let layout = RowLayout(style: style, names: bars.map(\.name), values: bars.map(\.text))
    var drawing = Drawing(width: style.width, height: layout.height)
    let longest = Double(max(bars.map(\.count).max() ?? 1, 1))
    layout.frame(&drawing, panel: layout.panel(0...(longest * 1.02)), heading: title, axis: axis)
    for (index, bar) in bars.enumerated() where bar.count > 0 {
      let y = -Double(index + 1)
      drawing.add(
        "set object rectangle from first 0, first \(Drawing.number(y - 0.32)) to "
          + "first \(Drawing.number(Double(bar.count))), first \(Drawing.number(y + 0.32)) "
          + "front fillcolor rgb '\(Palette.colours[0])' fillstyle solid noborder")
    }
    drawing.plot([])
    return drawing
  }
}
