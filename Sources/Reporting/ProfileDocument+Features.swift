internal import Charts
internal import Profiles

extension ProfileDocument {
  /// More features are counted, not listed.
  private static let mostFeatures = 30

  static func features(_ profile: Profile) -> [Block] {
    guard !profile.features.isEmpty else { return [] }
    let rows = profile.features.prefix(mostFeatures).map { feature -> [Text] in
      [
        "\(name: feature.name)", "\(feature.kind)", "\(feature.missing)", "\(feature.distinct)",
        values(of: feature), "\(PlainText.name(feature.leftOut ?? "", limit: 100))",
      ]
    }
    let table = Block.table(
      TableBlock(
        columns: [
          .words("Feature"), .words("Kind"), .numbers("Missing"), .numbers("Distinct"),
          .words("Values"), .words("Left out because"),
        ], rows: Array(rows)))
    let left = profile.features.count - rows.count
    return left > 0 ? [table, .paragraph("\(left) more features are not listed.")] : [table]
  }

  /// Returns the smallest and largest value in words, days as days; `nil` for labels.
  static func range(of feature: FeatureProfile) -> String? {
    guard let low = feature.minimum, let high = feature.maximum else { return nil }
    return feature.days.map { "\($0.first) to \($0.last)" }
      ?? "\(NumberText.ofData(low)) to \(NumberText.ofData(high))"
  }

  private static func values(of feature: FeatureProfile) -> Text {
    if let range = range(of: feature) { return "\(range)" }
    return feature.commonLabels.prefix(3).map { label in
      "\(PlainText.name(label.label, limit: 24)) (\(label.count))" as Text
    }.joined(by: ", ")
  }

  static func warnings(_ profile: Profile) -> [Block] {
    guard !profile.warnings.isEmpty else { return [] }
    let items = profile.warnings.prefix(20).map { warning in
      "\(warning.severity.rawValue): \(PlainText.name(warning.message, limit: 300))" as Text
    }
    return [.list(Array(items))]
  }
}

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
    let low = NumberText.significant(shape.minimum, digits: 3)
    let high = NumberText.significant(shape.maximum, digits: 3)
    let middle = shape.quantiles.count == 5 ? shape.quantiles[2] : shape.mean
    return Figure(
      name: "target",
      chart: HistogramChart(
        title: "\(PlainText.name(target.name)): \(NumberText.count(target.count)) values",
        summary: "From \(low) to \(high), half of them below "
          + "\(NumberText.significant(middle, digits: 3)).",
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
