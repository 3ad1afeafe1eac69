internal import Foundation

/// The variance of residuals against the mean of the prediction, both axes logarithmic, over lines
/// that show how the variance of known laws grows.
package struct VarianceByMeanChart: Chart, Hashable {
  /// A bin of predictions.
  package struct Bin: Sendable, Hashable {
    package var mean: Double
    package var variance: Double
    /// Ends of the interval of the variance; `nil` without one.
    package var interval: [Double]?

    /// Creates a bin.
    package init(mean: Double, variance: Double, interval: [Double]?) {
      self.mean = mean
      self.variance = variance
      self.interval = interval
    }

    fileprivate var isDrawable: Bool {
      mean.isFinite && variance.isFinite && mean > 0 && variance > 0
    }
  }

  package var title: String
  package var summary: String
  /// Below the axis of the means.
  package var axis: String
  /// Above the axis of the variances.
  package var valueAxis: String
  package var bins: [Bin]

  /// Creates a chart; bins without a positive mean and variance are left out.
  package init(
    title: String, summary: String, axis: String, valueAxis: String, bins: [Bin]
  ) {
    self.title = title
    self.summary = summary
    self.axis = axis
    self.valueAxis = valueAxis
    self.bins = bins
  }

  /// The exponents that have a name.
  private static let laws = [
    (0.0, "0: constant"), (1, "1: as the mean"), (2, "2: as its square"),
  ]

  package func drawing(in style: ChartStyle) -> Drawing {
    var drawing = Drawing(width: style.width, height: 360)
    let points = bins.filter(\.isDrawable).map { [log10($0.mean), log10($0.variance)] }
    let panel = panel(of: points, in: style)
    drawing.place(panel, in: style)
    drawing.heading(title, in: style)
    drawing.verticalGrid(panel, ticks: Ticks(logarithmic: panel.xRange, atMost: 8), in: style)
    drawing.horizontalGrid(panel, ticks: Ticks(logarithmic: panel.yRange, atMost: 6), in: style)
    drawing.axisTitles(panel, x: axis, y: valueAxis, in: style)
    if !points.isEmpty { drawLaws(through: points, panel, style, &drawing) }
    let whiskers = drawing.whiskers(bars(in: panel), colour: Palette.colours[0])
    let discs = drawing.points(points, PointLook(size: 0.9))
    drawing.plot([whiskers, discs].compactMap(\.self))
    return drawing
  }

  private func panel(of points: [[Double]], in style: ChartStyle) -> Panel {
    let y = AxisRange.around(points.map { $0[1] }, margin: 0.12)
    return Panel(
      left: 74, top: 66, right: style.width - 130, bottom: 308,
      xRange: AxisRange.around(points.map { $0[0] }), yRange: y)
  }

  private func bars(in panel: Panel) -> [[Double]] {
    bins.filter(\.isDrawable).compactMap { bin in
      guard let ends = bin.interval, ends.count == 2, ends[1] > 0 else { return nil }
      let bar = ends.map {
        min(max(log10(max($0, 1e-300)), panel.yRange.lowerBound), panel.yRange.upperBound)
      }
      return [log10(bin.mean), bar[0], bar[1]]
    }
  }

  /// Lines of the laws through the middle of the points.
  private func drawLaws(
    through points: [[Double]], _ panel: Panel, _ style: ChartStyle, _ drawing: inout Drawing
  ) {
    let count = Double(points.count)
    let middle = points.reduce([0, 0]) { [$0[0] + $1[0] / count, $0[1] + $1[1] / count] }
    let lines = Self.laws.map { slope, _ in
      StraightLine(slope: slope, offset: middle[1] - slope * middle[0])
    }
    let heights = lines.map { panel.pixel(ofY: $0.ends(in: panel)?.y.1 ?? middle[1]) }
    let places = Spread.apart(
      heights, by: style.smallFontSize + 2, in: (panel.top + 4)...(panel.bottom - 4))
    for (index, line) in lines.enumerated() {
      drawing.reference(line, in: panel, colour: style.muted, dash: [3, 2, 1][index], width: 1.2)
      drawing.label(
        Self.laws[index].1, x: .pixel(panel.right + 6), y: .pixel(places[index]),
        size: style.smallFontSize, colour: style.muted)
    }
  }
}
