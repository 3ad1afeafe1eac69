/// How points look.
struct PointLook {
  var colour = Palette.colours[0]
  /// gnuplot's point type; 7 is a disc.
  var shape = 7
  var size = 0.7
}

extension Drawing {
  /// Returns the part of a plot that draws points; `nil` without any.
  mutating func points(_ places: [[Double]], _ look: PointLook = PointLook()) -> String? {
    let finite = places.filter { $0.allSatisfy(\.isFinite) }
    guard !finite.isEmpty else { return nil }
    return block(finite) + " using 1:2 with points pointtype \(look.shape) "
      + "pointsize \(Drawing.number(look.size)) linewidth 1 linecolor rgb '\(look.colour)'"
  }

  /// Returns the part of a plot that draws vertical bars `[x, low, high]`; `nil` without any.
  mutating func whiskers(_ bars: [[Double]], colour: String) -> String? {
    let finite = bars.filter { $0.count == 3 && $0.allSatisfy(\.isFinite) }
    guard !finite.isEmpty else { return nil }
    // Data blocks hold no empty lines, so that each bar is a vector of its own.
    return block(finite.map { [$0[0], $0[1], 0, $0[2] - $0[1]] })
      + " using 1:2:3:4 with vectors nohead linewidth 1.5 linecolor rgb '\(colour)'"
  }

  /// Draws a line between two places of the axes, behind the points, as far as it lies in the panel.
  mutating func reference(
    _ line: StraightLine, in panel: Panel, colour: String, dash: Int = 1, width: Double = 1
  ) {
    guard let ends = line.ends(in: panel) else { return }
    add(
      "set arrow from first \(Drawing.number(ends.x.lowerBound)), first \(Drawing.number(ends.y.0)) "
        + "to first \(Drawing.number(ends.x.upperBound)), first \(Drawing.number(ends.y.1)) nohead "
        + "back linecolor rgb '\(colour)' dashtype \(dash) linewidth \(Drawing.number(width))")
  }

  /// Names the axes of a panel: the horizontal one below, the vertical one above its top.
  mutating func axisTitles(
    _ panel: Panel, x: String, y: String, below: Double = 36, in style: ChartStyle
  ) {
    label(
      x, x: .pixel((panel.left + panel.right) / 2), y: .pixel(panel.bottom + below),
      anchor: .centre, size: style.smallFontSize, colour: style.muted)
    label(
      y, x: .pixel(14), y: .pixel(panel.top - 14), size: style.smallFontSize, colour: style.muted)
  }
}

/// A line `y = slope x + offset`.
struct StraightLine {
  var slope: Double
  var offset: Double

  func y(at x: Double) -> Double { slope * x + offset }

  /// Returns the ends of the part that lies in a panel; `nil` when none does.
  func ends(in panel: Panel) -> (x: ClosedRange<Double>, y: (Double, Double))? {
    guard slope.isFinite, offset.isFinite else { return nil }
    var (low, high) = (panel.xRange.lowerBound, panel.xRange.upperBound)
    if slope != 0 {
      let crossings = [panel.yRange.lowerBound, panel.yRange.upperBound]
        .map { ($0 - offset) / slope }.sorted()
      (low, high) = (max(low, crossings[0]), min(high, crossings[1]))
    } else if !panel.yRange.contains(offset) {
      return nil
    }
    guard low < high else { return nil }
    return (low...high, (y(at: low), y(at: high)))
  }
}
