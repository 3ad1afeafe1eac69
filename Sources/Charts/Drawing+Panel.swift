/// A rectangle with axes.
struct Panel {
  /// Pixels from the left and top of the drawing.
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var xRange: ClosedRange<Double>
  var yRange: ClosedRange<Double>
}

extension Drawing {
  /// Places the axes; nothing but the lower border is drawn.
  mutating func place(_ panel: Panel, in style: ChartStyle) {
    add("set lmargin at screen \(Drawing.number(panel.left / width))")
    add("set rmargin at screen \(Drawing.number(panel.right / width))")
    add("set tmargin at screen \(Drawing.number(1 - panel.top / height))")
    add("set bmargin at screen \(Drawing.number(1 - panel.bottom / height))")
    add("set xrange [\(Drawing.span(panel.xRange))]")
    add("set yrange [\(Drawing.span(panel.yRange))]")
    add("set border 1 linecolor rgb '\(style.muted)' linewidth 1")
    add("unset xtics")
    add("unset ytics")
    add("unset label")
    add("unset object")
    add("unset arrow")
  }

  /// Draws vertical grid lines with labels below the panel.
  mutating func verticalGrid(_ panel: Panel, ticks: Ticks, in style: ChartStyle) {
    for (position, label) in zip(ticks.positions, ticks.labels) {
      add(
        "set arrow from first \(Drawing.number(position)), graph 0 to "
          + "first \(Drawing.number(position)), graph 1 nohead back "
          + "linecolor rgb '\(style.grid)' linewidth 1")
      self.label(
        label, x: .value(position), y: .pixel(panel.bottom + style.smallFontSize + 3),
        anchor: .centre, size: style.smallFontSize, colour: style.muted)
    }
  }

  /// Draws horizontal grid lines with labels left of the panel.
  mutating func horizontalGrid(_ panel: Panel, ticks: Ticks, in style: ChartStyle) {
    for (position, label) in zip(ticks.positions, ticks.labels) {
      add(
        "set arrow from graph 0, first \(Drawing.number(position)) to "
          + "graph 1, first \(Drawing.number(position)) nohead back "
          + "linecolor rgb '\(style.grid)' linewidth 1")
      self.label(
        label, x: .pixel(panel.left - 6), y: .value(position), anchor: .right,
        size: style.smallFontSize, colour: style.muted)
    }
  }

  /// Fills a rectangle between two places of the x axis behind the data.
  mutating func band(_ range: ClosedRange<Double>, colour: String) {
    add(
      "set object rectangle from first \(Drawing.number(range.lowerBound)), graph 0 to "
        + "first \(Drawing.number(range.upperBound)), graph 1 behind "
        + "fillcolor rgb '\(colour)' fillstyle solid noborder")
  }

  /// Draws a vertical line at a place of the x axis.
  mutating func rule(at x: Double, colour: String, dash: Int) {
    add(
      "set arrow from first \(Drawing.number(x)), graph 0 to first \(Drawing.number(x)), graph 1 "
        + "nohead linecolor rgb '\(colour)' dashtype \(dash) linewidth 1")
  }

  /// Adds the chart's title at the top left.
  mutating func heading(_ title: String, in style: ChartStyle) {
    label(
      PlainText.name(title, limit: 84), x: .pixel(14), y: .pixel(20), size: style.titleFontSize,
      colour: style.ink, isBold: true)
  }

  private static func span(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)):\(number(range.upperBound))"
  }
}
