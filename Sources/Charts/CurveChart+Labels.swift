extension CurveChart {
  /// Writes each line's name at its right end, pushed apart where lines end close together.
  static func label(
    _ multiple: Multiple, panel: Panel, style: ChartStyle, into drawing: inout Drawing
  ) {
    let ended = multiple.lines.filter { line in line.points.last.map { $0.count == 2 } ?? false }
    let wanted = ended.map { line in
      panel.pixel(ofY: line.points.last?[1] ?? 0)
    }
    let places = Spread.apart(
      wanted, by: style.smallFontSize + 1, in: (panel.top + 4)...(panel.bottom - 4))
    for (line, y) in zip(ended, places) {
      drawing.label(
        PlainText.name(line.name, limit: 22), x: .pixel(panel.right + 5), y: .pixel(y),
        size: panel.right - panel.left > style.width / 2
          ? style.smallFontSize : style.smallFontSize - 1,
        colour: Palette.wordColour(of: line.colour))
    }
  }
}

extension Panel {
  /// Returns how far below the top of the drawing a place of the y axis is.
  func pixel(ofY value: Double) -> Double {
    let share = (value - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
    return bottom - min(max(share, 0), 1) * (bottom - top)
  }
}

extension CurveChart.Multiple {
  /// What is worth showing: all rounds, and all costs but the steep fall at the very start.
  var shownRange: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let points = lines.flatMap(\.points).filter { $0.count == 2 && $0.allSatisfy(\.isFinite) }
    let xs = points.map { $0[0] }
    let settled = lines.flatMap { line in line.points.dropFirst(line.points.count / 12) }
      .filter { $0.count == 2 }.map { $0[1] }
    let x = (xs.min() ?? 0)...max(xs.max() ?? 1, (xs.min() ?? 0) + 1)
    return (x, AxisRange.around(settled))
  }
}
