/// Lines over rounds in one panel or in small multiples.
package struct CurveChart: Chart, Hashable {
  /// A line.
  package struct Line: Sendable, Hashable {
    /// Written at the line's right end.
    package var name: String
    /// x and y of each point, in order of x.
    package var points: [[Double]]
    /// `#rrggbb`.
    package var colour: String
    package var isDashed: Bool

    /// Creates a line.
    package init(name: String, points: [[Double]], colour: String, isDashed: Bool) {
      self.name = name
      self.points = points
      self.colour = colour
      self.isDashed = isDashed
    }
  }

  /// A panel with axes of its own.
  package struct Multiple: Sendable, Hashable {
    package var name: String
    package var lines: [Line]
    /// Where a vertical line marks the round that was kept.
    package var kept: Double?

    /// Creates a panel.
    package init(name: String, lines: [Line], kept: Double?) {
      self.name = name
      self.lines = lines
      self.kept = kept
    }
  }

  package var title: String
  package var summary: String
  /// Below the axes, a count such as rounds.
  package var axis: String
  package var multiples: [Multiple]

  /// Creates a chart.
  package init(title: String, summary: String, axis: String, multiples: [Multiple]) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.multiples = multiples
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    let grid = MultipleGrid(count: multiples.count, style: style)
    var drawing = Drawing(width: style.width, height: grid.height)
    drawing.add("set multiplot")
    for (index, multiple) in multiples.enumerated() {
      draw(multiple, at: index, in: grid, style: style, into: &drawing)
    }
    if multiples.isEmpty {
      drawing.place(grid.panel(at: 0, x: 0...1, y: 0...1), in: style)
      drawing.heading(title, in: style)
      drawing.plot([])
    }
    drawing.add("unset multiplot")
    return drawing
  }

  private func draw(
    _ multiple: Multiple, at index: Int, in grid: MultipleGrid, style: ChartStyle,
    into drawing: inout Drawing
  ) {
    let shown = multiple.shownRange
    let panel = grid.panel(at: index, x: shown.x, y: shown.y)
    drawing.place(panel, in: style)
    if index == 0 { drawing.heading(title, in: style) }
    frame(multiple, panel: panel, isLast: grid.isInLastRow(index), style: style, &drawing)
    if let kept = multiple.kept, panel.xRange.contains(kept) {
      drawing.rule(at: kept, colour: style.muted, dash: 3)
    }
    CurveChart.label(multiple, panel: panel, style: style, into: &drawing)
    drawing.plot(multiple.lines.compactMap { CurveChart.part(of: $0, in: &drawing) })
  }

  private func frame(
    _ multiple: Multiple, panel: Panel, isLast: Bool, style: ChartStyle, _ drawing: inout Drawing
  ) {
    let isSingle = multiples.count == 1
    drawing.verticalGrid(
      panel, ticks: Ticks(in: panel.xRange, atMost: isSingle ? 8 : 3, leastStep: 1), in: style)
    drawing.horizontalGrid(
      panel, ticks: Ticks(in: panel.yRange, atMost: isSingle ? 5 : 4), in: style)
    if !isSingle {
      drawing.label(
        PlainText.name(multiple.name, limit: 30), x: .pixel(panel.left), y: .pixel(panel.top - 10),
        size: style.smallFontSize, colour: style.ink, isBold: true)
    }
    guard isLast else { return }
    drawing.label(
      axis, x: .pixel((panel.left + panel.right) / 2), y: .pixel(panel.bottom + 34),
      anchor: .centre, size: style.smallFontSize, colour: style.muted)
  }

  static func part(of line: Line, in drawing: inout Drawing) -> String? {
    let points = line.points.filter { $0.allSatisfy(\.isFinite) }
    guard !points.isEmpty else { return nil }
    let block = drawing.block(points)
    return "\(block) using 1:2 with lines linecolor rgb '\(line.colour)' "
      + "linewidth \(line.isDashed ? 1.6 : 2) dashtype \(line.isDashed ? 2 : 1)"
  }
}
