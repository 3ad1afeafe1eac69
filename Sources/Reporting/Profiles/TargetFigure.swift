internal import Charts
internal import Profiles

/// The picture of a target: a histogram, or one bar for each class.
enum TargetFigure {
  private static let mostClasses = 15

  static func figure(of target: TargetProfile) -> Figure? {
    if let shape = target.shape, !shape.histogram.isEmpty, shape.minimum <= shape.maximum {
      return histogram(target, shape)
    }
    return target.classCounts.isEmpty ? nil : bars(target)
  }

  private static func histogram(_ target: TargetProfile, _ shape: NumericShape) -> Figure {
    let low = NumberText.ofData(shape.minimum)
    let high = NumberText.ofData(shape.maximum)
    let middle = shape.quantiles.count == 5 ? shape.quantiles[2] : shape.mean
    return Figure(
      name: "target",
      chart: HistogramChart(
        title: "\(PlainText.name(target.name)): \(NumberText.count(target.count)) values",
        summary: "From \(low) to \(high), half of them below \(NumberText.ofData(middle)).",
        axis: PlainText.name(target.name), range: shape.minimum...shape.maximum,
        counts: shape.histogram), caption: "")
  }

  private static func bars(_ target: TargetProfile) -> Figure {
    let total = Double(max(target.classCounts.map(\.count).reduce(0, +), 1))
    let sorted =
      target.classCounts.count > mostClasses
      ? target.classCounts.sorted { $0.count > $1.count } : target.classCounts
    let bars = sorted.prefix(mostClasses).map { entry in
      BarChart.Bar(
        name: entry.label, count: entry.count,
        text:
          "\(NumberText.count(entry.count)) (\(NumberText.percent(Double(entry.count) / total)))")
    }
    let words = bars.prefix(5).map { "\(PlainText.name($0.name)) \($0.text)" }
    let left = sorted.count - bars.count
    return Figure(
      name: "target",
      chart: BarChart(
        title: "\(PlainText.name(target.name)): \(NumberText.count(sorted.count)) classes",
        summary: words.joined(separator: "; ") + ".", axis: "rows", bars: Array(bars)),
      caption: left > 0 ? "The \(left) rarest classes are left out." : "")
  }
}
