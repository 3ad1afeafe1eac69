/// Shares of a class against the probabilities that were predicted for it, above the number of rows
/// with such a probability where that varies.
package struct ReliabilityChart: Chart, Hashable {
  /// Rows with about the same predicted probability.
  package struct Bin: Sendable, Hashable {
    /// Mean of the predicted probabilities.
    package var predicted: Double
    /// Share of rows of the class.
    package var observed: Double
    /// Ends of the interval of the share; `nil` without one.
    package var interval: [Double]?
    package var count: Int

    /// Creates a bin.
    package init(predicted: Double, observed: Double, interval: [Double]?, count: Int) {
      self.predicted = predicted
      self.observed = observed
      self.interval = interval
      self.count = count
    }
  }

  package var title: String
  package var summary: String
  /// Below the axis of the predicted probabilities.
  package var axis: String
  /// Above the axis of the shares.
  package var valueAxis: String
  package var bins: [Bin]

  /// Creates a chart.
  package init(
    title: String, summary: String, axis: String, valueAxis: String, bins: [Bin]
  ) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.valueAxis = valueAxis
    self.bins = bins
  }

  package func drawing(in style: ChartStyle) -> Drawing {
    let shown = bins.filter { $0.predicted.isFinite && $0.observed.isFinite && $0.count > 0 }
    let counts = shown.map(\.count)
    // Bars that are about equal say nothing.
    let hasCounts = Double(counts.max() ?? 0) > 1.5 * Double(counts.min() ?? 0)
    var drawing = Drawing(width: style.width, height: hasCounts ? 424 : 360)
    drawing.add("set multiplot")
    drawShares(of: shown, title: hasCounts ? "" : axis, style, &drawing)
    if hasCounts { drawCounts(of: shown, style, &drawing) }
    drawing.add("unset multiplot")
    return drawing
  }

  /// Rare classes would sit in a corner of the unit square.
  private func range(of shown: [Bin]) -> ClosedRange<Double> {
    let largest = shown.flatMap { [$0.predicted, $0.observed] }.max() ?? 1
    return largest > 0.5 || largest <= 0 ? 0...1 : 0...min(1, largest * 1.3)
  }

  private func panel(
    _ style: ChartStyle, top: Double, bottom: Double, x: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) -> Panel {
    Panel(left: 74, top: top, right: style.width - 110, bottom: bottom, xRange: x, yRange: y)
  }

  private func drawShares(
    of shown: [Bin], title axis: String, _ style: ChartStyle, _ drawing: inout Drawing
  ) {
    let range = range(of: shown)
    // Points on the edge are drawn whole.
    let room = range.upperBound * 0.02
    let shares = -room...(range.upperBound + room)
    let panel = panel(style, top: 66, bottom: 306, x: shares, y: shares)
    drawing.place(panel, in: style)
    drawing.heading(title, in: style)
    drawing.verticalGrid(panel, ticks: Ticks(in: range, atMost: 6), in: style)
    drawing.horizontalGrid(panel, ticks: Ticks(in: range, atMost: 6), in: style)
    drawing.axisTitles(panel, x: axis, y: valueAxis, in: style)
    let calibrated = StraightLine(slope: 1, offset: 0)
    drawing.reference(calibrated, in: panel, colour: style.muted, width: 1.5)
    drawing.name("calibrated", of: calibrated, in: panel, colour: style.muted, style: style)
    let bars = shown.compactMap { bin -> [Double]? in
      guard let ends = bin.interval, ends.count == 2 else { return nil }
      return [bin.predicted] + ends.map { min(max($0, shares.lowerBound), shares.upperBound) }
    }
    let whiskers = drawing.whiskers(bars, colour: Palette.colours[0])
    let discs = drawing.points(
      shown.map { [$0.predicted, $0.observed] }, PointLook(size: 0.9))
    drawing.plot([whiskers, discs].compactMap(\.self))
  }

  private func drawCounts(of shown: [Bin], _ style: ChartStyle, _ drawing: inout Drawing) {
    let range = range(of: shown)
    let room = range.upperBound * 0.02
    let most = Double(shown.map(\.count).max() ?? 1)
    let panel = panel(
      style, top: 338, bottom: 386, x: -room...(range.upperBound + room), y: 0...(most * 1.05))
    drawing.place(panel, in: style)
    drawing.horizontalGrid(panel, ticks: Ticks(in: 0...most, atMost: 2, leastStep: 1), in: style)
    drawing.axisTitles(panel, x: axis, y: "rows", below: 22, in: style)
    guard !shown.isEmpty else { return drawing.plot([]) }
    let block = drawing.block(shown.map { [$0.predicted, Double($0.count)] })
    drawing.plot([
      "\(block) using 1:2 with impulses linewidth 6 linecolor rgb '\(Palette.colours[5])'"
    ])
  }
}
