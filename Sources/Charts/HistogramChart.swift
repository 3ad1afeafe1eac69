/// Counts over equal bins.
package struct HistogramChart: Chart, Hashable {
  package var title: String
  package var summary: String
  package var axis: String
  /// The ends of the first and the last bin.
  package var range: ClosedRange<Double>
  package var counts: [Int]

  /// Creates a chart.
  package init(
    title: String, summary: String, axis: String, range: ClosedRange<Double>, counts: [Int]
  ) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.range = range
    self.counts = counts
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    var drawing = Drawing(width: style.width, height: 250)
    let top = Double(counts.max() ?? 1)
    let panel = Panel(
      left: 74, top: 40, right: style.width - 24, bottom: 200,
      xRange: AxisRange.around([range.lowerBound, range.upperBound], margin: 0),
      yRange: 0...max(top * 1.05, 1))
    drawing.place(panel, in: style)
    drawing.heading(title, in: style)
    drawing.verticalGrid(panel, ticks: Ticks(in: panel.xRange, atMost: 8), in: style)
    drawing.horizontalGrid(panel, ticks: Ticks(in: panel.yRange, atMost: 4), in: style)
    drawing.label(
      axis, x: .pixel((panel.left + panel.right) / 2), y: .pixel(236), anchor: .centre,
      size: style.smallFontSize, colour: style.muted)
    drawBars(&drawing, panel: panel)
    return drawing
  }

  private func drawBars(_ drawing: inout Drawing, panel: Panel) {
    let width = (panel.xRange.upperBound - panel.xRange.lowerBound) / Double(max(counts.count, 1))
    let rows = counts.enumerated().map { index, count in
      [panel.xRange.lowerBound + (Double(index) + 0.5) * width, Double(count), width * 0.94]
    }
    guard !rows.isEmpty else { return drawing.plot([]) }
    let block = drawing.block(rows)
    drawing.plot([
      "\(block) using 1:2:3 with boxes fillcolor rgb '\(Palette.colours[0])' fillstyle solid noborder"
    ])
  }
}
