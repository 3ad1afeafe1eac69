/// The names of rows.
package enum RowNames {
  /// The longest that is drawn in full.
  package static let limit = 40
}

/// Where things stand in a chart with one named row for each thing.
struct RowLayout {
  let style: ChartStyle
  let names: [String]
  /// Text at the right of each row.
  let values: [String]
  /// Room for a legend line below the axis title.
  var hasLegend = false

  private static let top = 40.0
  private static let gap = 12.0

  /// Names as drawn, none wider than its column.
  var shownNames: [String] { names.map { PlainText.name($0, limit: RowNames.limit) } }

  var shownValues: [String] { values.map { PlainText.name($0, limit: 36) } }

  var nameWidth: Double {
    let widest = shownNames.map { style.width(of: $0) }.max() ?? 0
    return min(max(widest, 60), style.width * 0.41)
  }

  var valueWidth: Double {
    shownValues.map { style.width(of: $0, size: style.smallFontSize) }.max() ?? 0
  }

  var bottom: Double { Self.top + Double(max(names.count, 1)) * style.rowHeight }

  var height: Double { bottom + (hasLegend ? 76 : 50) }

  /// Rows count downwards: the first row is at y = 1.
  func panel(_ range: ClosedRange<Double>) -> Panel {
    Panel(
      left: 14 + nameWidth + Self.gap, top: Self.top,
      right: style.width - 14 - valueWidth - Self.gap, bottom: bottom, xRange: range,
      yRange: -(Double(max(names.count, 1)) + 0.5)...(-0.5))
  }

  /// Draws heading, grid, names, values and the axis title.
  func frame(
    _ drawing: inout Drawing, panel: Panel, heading: String, axis: String
  ) {
    drawing.place(panel, in: style)
    let ticks = Ticks(in: panel.xRange, atMost: 6)
    drawing.verticalGrid(panel, ticks: ticks, in: style)
    drawing.heading(heading, in: style)
    for (index, name) in shownNames.enumerated() {
      let y = Coordinate.value(-Double(index + 1))
      drawing.label(
        name, x: .pixel(panel.left - Self.gap), y: y, anchor: .right, size: style.fontSize,
        colour: style.ink)
      drawing.label(
        values.indices.contains(index) ? shownValues[index] : "", x: .pixel(style.width - 14), y: y,
        anchor: .right, size: style.smallFontSize, colour: style.muted)
    }
    drawing.label(
      axis, x: .pixel((panel.left + panel.right) / 2), y: .pixel(bottom + 36), anchor: .centre,
      size: style.smallFontSize, colour: style.muted)
  }
}
