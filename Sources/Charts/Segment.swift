/// A point with an interval on one row of a chart.
struct Segment {
  var centre: Double?
  var interval: [Double]?
  var text: String

  private var ends: [Double] { interval?.count == 2 ? interval ?? [] : [] }

  /// Returns the range that shows all segments, except hopelessly far ones, as seen from `best`.
  static func range(of segments: [Segment], around best: Double?) -> ClosedRange<Double> {
    let centres = segments.compactMap(\.centre).filter(\.isFinite)
    guard let best, best.isFinite else { return AxisRange.around(centres) }
    let limit = AxisRange.limit(ofDistances: centres.map { abs($0 - best) })
    let near = segments.filter { abs(($0.centre ?? .infinity) - best) <= limit * 1.0001 }
    let far = segments.contains { abs(($0.centre ?? best) - best) > limit * 1.0001 }
    let shown = near.flatMap { [$0.centre].compactMap(\.self) + $0.ends }
    let side = far ? segments.compactMap(\.centre).max { abs($0 - best) < abs($1 - best) } : nil
    return AxisRange.around(shown + (side.map { [best + ($0 > best ? limit : -limit)] } ?? []))
  }

  /// Returns what to plot; a point outside of the range becomes an arrowhead at its edge.
  func plot(
    into drawing: inout Drawing, y: Double, range: ClosedRange<Double>, colour: String,
    pointType: Int
  ) -> [String] {
    guard let centre, centre.isFinite else { return [] }
    guard range.contains(centre) else {
      arrowhead(into: &drawing, y: y, isRight: centre > range.upperBound, range, colour)
      return []
    }
    var parts: [String] = []
    if ends.count == 2 {
      let bar = ends.map { min(max($0, range.lowerBound), range.upperBound) }
      let block = drawing.block([[bar[0], y], [bar[1], y]])
      parts.append("\(block) using 1:2 with lines linecolor rgb '\(colour)' linewidth 2.5")
    }
    let point = drawing.block([[centre, y]])
    let size = pointType == 13 || pointType == 9 ? 1.25 : 1.0
    if pointType == 6 {
      parts.append("\(point) using 1:2 with points pointtype 7 pointsize 1 linecolor rgb '#ffffff'")
    }
    parts.append(
      "\(point) using 1:2 with points pointtype \(pointType) pointsize \(size) "
        + "linewidth 2 linecolor rgb '\(colour)'")
    return parts
  }

  private func arrowhead(
    into drawing: inout Drawing, y: Double, isRight: Bool, _ range: ClosedRange<Double>,
    _ colour: String
  ) {
    let width = range.upperBound - range.lowerBound
    let edge = isRight ? range.upperBound : range.lowerBound
    let start = edge - (isRight ? 1 : -1) * width * 0.05
    drawing.add(
      "set arrow from first \(Drawing.number(start)), first \(Drawing.number(y)) to "
        + "first \(Drawing.number(edge)), first \(Drawing.number(y)) head filled size screen "
        + "0.01,25 front linecolor rgb '\(colour)' linewidth 2")
  }
}

extension Drawing {
  /// Draws the parts into the placed panel; an empty panel when there are none.
  mutating func plot(_ parts: [String]) {
    guard parts.isEmpty else { return add("plot \(parts.joined(separator: ", \\\n  "))") }
    let nowhere = block([[-1e30, -1e30]])
    add("plot \(nowhere) using 1:2 with dots")
  }
}
