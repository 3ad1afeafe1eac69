extension ForestChart {
  /// Draws the marker and the name of each standing that occurs, and the band, below the axis.
  func legend(_ drawing: inout Drawing, layout: RowLayout, panel: Panel) -> [String] {
    let style = layout.style
    let standings = Standing.allCases.filter { standing in
      rows.contains { $0.standing == standing }
    }
    let y = layout.height - 14
    var x = 14.0
    for standing in standings {
      drawing.add(
        "set label '' at screen \(Drawing.number((x + 6) / drawing.width)), "
          + "screen \(Drawing.number(1 - y / drawing.height)) front point pointtype "
          + "\(standing.pointType) pointsize 1 linewidth 2 linecolor rgb '\(standing.colour)'")
      drawing.label(
        standing.rawValue, x: .pixel(x + 17), y: .pixel(y), size: style.smallFontSize,
        colour: style.ink)
      x += 36 + style.width(of: standing.rawValue, size: style.smallFontSize)
    }
    swatch(&drawing, x: x, y: y, style: style)
    return []
  }

  private func swatch(_ drawing: inout Drawing, x: Double, y: Double, style: ChartStyle) {
    guard rope.isFinite, rope > 0 else { return }
    let corners = [(x, y + 6), (x + 20, y - 6)].map { corner in
      "screen \(Drawing.number(corner.0 / drawing.width)), "
        + "screen \(Drawing.number(1 - corner.1 / drawing.height))"
    }
    drawing.add(
      "set object rectangle from \(corners[0]) to \(corners[1]) "
        + "fillcolor rgb '\(style.band)' fillstyle solid noborder")
    drawing.label(
      "practically equivalent (±\(NumberText.significant(rope, digits: 2)))", x: .pixel(x + 27),
      y: .pixel(y), size: style.smallFontSize, colour: style.ink)
  }
}
