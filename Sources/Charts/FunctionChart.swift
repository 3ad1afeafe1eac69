/// Curves of functions of one number, in two panels side by side or more.
///
/// Values far above the rest are cut off, so that what happens near the middle can be seen.
package struct FunctionChart: Chart, Hashable {
  package var title: String
  package var summary: String
  /// Below the axes: what runs along them.
  package var axis: String
  package var panels: [CurveChart.Multiple]

  /// Creates a chart.
  package init(
    title: String, summary: String, axis: String, panels: [CurveChart.Multiple]
  ) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.panels = panels
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    let grid = MultipleGrid(count: panels.count, style: style)
    var drawing = Drawing(width: style.width, height: grid.height + 16)
    drawing.add("set multiplot")
    for (index, multiple) in panels.enumerated() {
      let panel = grid.panel(
        at: index, x: FunctionChart.xRange(multiple), y: FunctionChart.shownRange(multiple))
      drawing.place(panel, in: style)
      if index == 0 { drawing.heading(title, in: style) }
      frame(multiple, panel, style, &drawing)
      CurveChart.label(multiple, panel: panel, style: style, into: &drawing)
      drawing.plot(multiple.lines.compactMap { CurveChart.part(of: $0, in: &drawing) })
    }
    drawing.add("unset multiplot")
    return drawing
  }

  private func frame(
    _ multiple: CurveChart.Multiple, _ panel: Panel, _ style: ChartStyle, _ drawing: inout Drawing
  ) {
    drawing.verticalGrid(panel, ticks: Ticks(in: panel.xRange, atMost: 6), in: style)
    drawing.horizontalGrid(panel, ticks: Ticks(in: panel.yRange, atMost: 4), in: style)
    if panel.yRange.contains(0) { drawing.level(at: 0, colour: style.muted) }
    if panel.xRange.contains(0) { drawing.rule(at: 0, colour: style.muted, dash: 3) }
    drawing.label(
      PlainText.name(multiple.name, limit: 40), x: .pixel(panel.left), y: .pixel(panel.top - 10),
      size: style.smallFontSize, colour: style.ink, isBold: true)
    drawing.label(
      axis, x: .pixel((panel.left + panel.right) / 2), y: .pixel(panel.bottom + 34),
      anchor: .centre, size: style.smallFontSize, colour: style.muted)
  }

  private static func xRange(_ multiple: CurveChart.Multiple) -> ClosedRange<Double> {
    let xs = multiple.lines.flatMap(\.points).compactMap(\.first)
    guard let low = xs.min(), let high = xs.max(), low < high else { return 0...1 }
    return low...high
  }

  /// Returns the values worth showing: no more than six times the median magnitude, unless a curve
  /// comes back from there.
  package static func shownRange(_ multiple: CurveChart.Multiple) -> ClosedRange<Double> {
    let values = multiple.lines.flatMap(\.points).filter { $0.count == 2 && $0[1].isFinite }
      .map { $0[1] }
    let magnitudes = values.map(abs).sorted()
    guard !magnitudes.isEmpty else { return 0...1 }
    let median = magnitudes[magnitudes.count / 2]
    let limit = median > 0 ? max(6 * median, highestTurn(multiple)) : .infinity
    return AxisRange.around(values.map { min(max($0, -limit), limit) } + [0])
  }

  /// Returns the largest magnitude of those curves whose largest lies well inside of the axis.
  private static func highestTurn(_ multiple: CurveChart.Multiple) -> Double {
    multiple.lines.map { line in
      let values = line.points.map { $0.count == 2 && $0[1].isFinite ? abs($0[1]) : 0 }
      let peak = values.indices.max { values[$0] < values[$1] } ?? 0
      let room = values.count / 12
      return peak > room && peak < values.count - 1 - room ? values[peak] : 0
    }.max() ?? 0
  }
}

extension Drawing {
  /// Draws a horizontal line at a place of the y axis.
  mutating func level(at y: Double, colour: String) {
    add(
      "set arrow from graph 0, first \(Drawing.number(y)) to graph 1, first \(Drawing.number(y)) "
        + "nohead back linecolor rgb '\(colour)' linewidth 1")
  }
}
