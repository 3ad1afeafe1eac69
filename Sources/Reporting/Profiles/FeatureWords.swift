internal import Charts
internal import Profiles

/// What a column holds, in words.
enum FeatureWords {
  /// Returns the smallest and largest value in words, days as days; `nil` for labels.
  static func range(of feature: FeatureProfile) -> String? {
    guard let low = feature.minimum, let high = feature.maximum else { return nil }
    if low == 0, high == 1, feature.kind == "boolean", let mean = feature.mean {
      return "\(NumberText.percent(mean)) ones"
    }
    return feature.days.map { "\($0.first) to \($0.last)" }
      ?? "\(bare(low)) to \(bare(high))"
  }

  /// Numbers of four digits may be years, which have no comma.
  private static func bare(_ value: Double) -> String {
    let isShort = value == value.rounded() && abs(value) < 10_000
    return isShort ? String(Int(value)) : NumberText.trimmed(value, digits: 4)
  }

  /// Returns `3 ordered: low 71 %, high 19 %, …`, as many labels as fit, the commonest first.
  static func labels(of feature: FeatureProfile, rows: Int, width: Int, sign: String) -> String {
    let present = Double(max(rows - feature.missing, 1))
    var words =
      sign + NumberText.count(feature.distinct) + (feature.order == nil ? "" : " ordered")
    for (index, entry) in feature.commonLabels.enumerated() {
      let share = NumberText.percent(Double(entry.count) / present)
      let next = "\(PlainText.name(entry.label, limit: 18)) \(share)"
      let longer = words + (index == 0 ? ": " : ", ") + next
      let isLast = index == feature.distinct - 1
      if TextWidth.of(longer) > width - (isLast ? 0 : 3) {
        return index == 0 ? words : words + ", …"
      }
      words = longer
    }
    return feature.distinct > feature.commonLabels.count && !feature.commonLabels.isEmpty
      ? words + ", …" : words
  }

  /// Returns the histogram as block characters; empty without one.
  static func sketch(of feature: FeatureProfile) -> String {
    Sketch.dotted(Sketch.bars(feature.histogram))
  }
}
