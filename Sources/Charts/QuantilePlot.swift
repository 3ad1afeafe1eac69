/// Quantiles of residuals against those of a Gaussian law: points on the line are as a Gaussian's,
/// ends that bend away from it are heavier tails.
package struct QuantilePlot: Chart, Hashable {
  package var title: String
  package var summary: String
  /// Below the axis of the Gaussian quantiles.
  package var axis: String
  /// Above the axis of the residuals.
  package var valueAxis: String
  /// The Gaussian quantile and that of the residuals in robust scales, in ascending order.
  package var points: [[Double]]

  /// Creates a plot.
  package init(
    title: String, summary: String, axis: String, valueAxis: String, points: [[Double]]
  ) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.valueAxis = valueAxis
    self.points = points
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    var drawing = Drawing(width: style.width, height: 380)
    let known = points.filter { $0.count == 2 && $0.allSatisfy(\.isFinite) }
    let panel = panel(of: known, in: style)
    drawing.place(panel, in: style)
    drawing.heading(title, in: style)
    drawing.verticalGrid(panel, ticks: Ticks(in: panel.xRange, atMost: 8), in: style)
    drawing.horizontalGrid(panel, ticks: Ticks(in: panel.yRange, atMost: 8), in: style)
    drawing.axisTitles(panel, x: axis, y: valueAxis, in: style)
    let gaussian = StraightLine(slope: 1, offset: 0)
    drawing.reference(gaussian, in: panel, colour: style.muted, width: 1.5)
    drawing.name("Gaussian", of: gaussian, in: panel, colour: style.muted, style: style)
    let inside = known.filter { panel.yRange.contains($0[1]) }
    let parts = [drawing.points(inside)] + beyond(known, panel, style, &drawing)
    drawing.plot(parts.compactMap(\.self))
    return drawing
  }

  /// Ends beyond three times the Gaussian ones stand at the edge, or they would squash the middle.
  private func panel(of known: [[Double]], in style: ChartStyle) -> Panel {
    let widest = known.map { abs($0[0]) }.max() ?? 1
    let limit = 3 * max(widest, 1)
    let shown = known.map { min(max($0[1], -limit), limit) }
    return Panel(
      left: 74, top: 66, right: style.width - 110, bottom: 326,
      xRange: AxisRange.around([-widest, widest]),
      yRange: AxisRange.around(shown + [-widest, widest]))
  }

  /// Triangles at the edges for what lies beyond, with the farthest value.
  private func beyond(
    _ known: [[Double]], _ panel: Panel, _ style: ChartStyle, _ drawing: inout Drawing
  ) -> [String?] {
    let sides = [
      (known.filter { $0[1] > panel.yRange.upperBound }, panel.yRange.upperBound, 9, 10.0),
      (known.filter { $0[1] < panel.yRange.lowerBound }, panel.yRange.lowerBound, 11, -10.0),
    ]
    return sides.map { far, edge, shape, gap in
      guard let farthest = far.max(by: { abs($0[1]) < abs($1[1]) }) else { return nil }
      let isUpper = gap > 0
      drawing.label(
        "to \(NumberText.significant(farthest[1], digits: 2))",
        x: .pixel(isUpper ? panel.right + 5 : panel.left + 34),
        y: .pixel(isUpper ? panel.top + 2 : panel.bottom - 10), size: style.smallFontSize,
        colour: Palette.wordColour(of: Palette.colours[1]))
      return drawing.points(
        far.map { [$0[0], edge] },
        PointLook(colour: Palette.colours[1], shape: shape, size: 0.9))
    }
  }
}

extension Drawing {
  /// Writes a line's name at its right end, beside the panel or above it.
  mutating func name(
    _ name: String, of line: StraightLine, in panel: Panel, colour: String, style: ChartStyle
  ) {
    guard let ends = line.ends(in: panel) else { return }
    label(
      name, x: .pixel(panel.right + 5), y: .pixel(panel.pixel(ofY: ends.y.1)),
      size: style.smallFontSize, colour: colour)
  }
}
