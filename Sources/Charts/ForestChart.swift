/// Differences to the best with their intervals, over the region of practical equivalence.
package struct ForestChart: Chart, Hashable {
  /// One row.
  package struct Row: Sendable, Hashable {
    package var name: String
    /// Mean difference to the best as a cost: positive is worse; 0 for the best.
    package var difference: Double?
    package var interval: [Double]?
    /// Difference and interval in words.
    package var text: String
    package var standing: Standing

    /// Creates a row.
    package init(
      name: String, difference: Double?, interval: [Double]?, text: String, standing: Standing
    ) {
      self.name = name
      self.difference = difference
      self.interval = interval
      self.text = text
      self.standing = standing
    }
  }

  package var title: String
  package var summary: String
  package var axis: String
  package var rows: [Row]
  /// Half-width of the region of practical equivalence, in units of the axis.
  package var rope: Double

  /// Creates a chart; rows are drawn in their order.
  package init(title: String, summary: String, axis: String, rows: [Row], rope: Double) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.rows = rows
    self.rope = rope
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    let layout = RowLayout(
      style: style, names: rows.map(\.name), values: rows.map(\.text), hasLegend: true)
    var drawing = Drawing(width: style.width, height: layout.height)
    let range = self.range
    layout.frame(&drawing, panel: layout.panel(range), heading: title, axis: axis)
    drawBand(&drawing, range: range, style: style)
    drawing.rule(at: 0, colour: style.muted, dash: 1)
    var parts: [String] = []
    for (index, row) in rows.enumerated() {
      parts += segment(of: row).plot(
        into: &drawing, y: -Double(index + 1), range: range, colour: row.standing.colour,
        pointType: row.standing.pointType)
    }
    parts += legend(&drawing, layout: layout, panel: layout.panel(range))
    drawing.plot(parts)
    return drawing
  }

  private var range: ClosedRange<Double> {
    let best = rows.contains { $0.difference != nil } ? 0.0 : nil
    let range = Segment.range(of: rows.map(segment), around: best)
    guard rope.isFinite, rope > 0 else { return range }
    // The band is shown whole unless it would squash the rows.
    let width = range.upperBound - range.lowerBound
    let low = min(range.lowerBound, -min(rope * 1.3, width))
    return low...max(range.upperBound, min(rope * 1.3, width))
  }

  private func segment(of row: Row) -> Segment {
    Segment(
      centre: row.difference, interval: row.standing == .best ? nil : row.interval, text: row.text)
  }

  private func drawBand(
    _ drawing: inout Drawing, range: ClosedRange<Double>, style: ChartStyle
  ) {
    guard rope.isFinite, rope > 0 else { return }
    let low = max(-rope, range.lowerBound)
    let high = min(rope, range.upperBound)
    if low < high { drawing.band(low...high, colour: style.band) }
  }
}
