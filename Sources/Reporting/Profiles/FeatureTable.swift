internal import Charts
internal import Profiles

/// The columns beside the target as rows of a screen: at most a dozen, those with something to
/// say first where there are more.
struct FeatureTable {
  /// A line and its ink.
  struct Row {
    var text: String
    var ink: TextScreen.Ink?
  }

  /// One or two more are listed too: a line that counts them would save nothing.
  private static let most = 12

  private let features: [FeatureProfile]
  /// The worst of the warnings about each column.
  private let severities: [String: ProfileWarning.Severity]
  private let rowCount: Int
  private let marks: EstimateMarks

  init(_ profile: Profile) {
    features = profile.features
    rowCount = profile.dataset.rows
    marks = EstimateMarks(profile)
    var worst: [String: ProfileWarning.Severity] = [:]
    for warning in profile.warnings.reversed() where warning.severity != .note {
      if let column = warning.column { worst[column] = warning.severity }
    }
    severities = worst
  }

  private var used: [FeatureProfile] { features.filter { $0.leftOut == nil } }

  /// The used columns that are shown, in the order of the file where all are.
  private var shown: [FeatureProfile] {
    guard used.count > Self.most + 2 else { return used }
    let order = used.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    return order.prefix(Self.most).map(\.element)
  }

  /// Columns that deserve a look come first: warned of, then with gaps.
  private func rank(_ feature: FeatureProfile) -> Int {
    switch severities[feature.name] {
    case .severe: 0
    case .warning: 1
    case .note, nil: feature.missing > 0 ? 2 : 3
    }
  }

  /// `30 columns: 16 integer, 14 category; 1 left out`.
  var heading: String {
    let left = features.count - used.count
    return "\(NumberText.count(features.count)) column\(features.count == 1 ? "" : "s"): "
      + Self.kinds(of: used) + (left > 0 ? "; \(NumberText.count(left)) left out" : "")
  }

  /// What is not shown, by kind; empty when all is.
  var remainder: String {
    let names = Set(shown.map(\.name))
    let hidden = used.filter { !names.contains($0.name) }
    return hidden.isEmpty
      ? "" : "and \(NumberText.count(hidden.count)) more: \(Self.kinds(of: hidden))"
  }

  private static func kinds(of features: [FeatureProfile]) -> String {
    let counts = Dictionary(grouping: features, by: \.kind).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(NumberText.count($0.value)) \($0.key)" }.joined(separator: ", ")
  }

  /// Columns that are left out, a few names for each reason, in the order of the file.
  var leftOut: [(reason: String, names: String)] {
    var reasons: [String] = []
    for case let reason? in features.map(\.leftOut) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons.prefix(5).map { reason in
      let names = features.filter { $0.leftOut == reason }.map {
        PlainText.name($0.name, limit: 24)
      }
      let more = names.count > 4 ? " and \(NumberText.count(names.count - 4)) more" : ""
      return (PlainText.name(reason, limit: 120), names.prefix(4).joined(separator: ", ") + more)
    }
  }

  /// Names, kinds, pictures and ranges, one column a line; titles where some have gaps.
  var rows: [Row] {
    let shown = shown
    let layout = Layout(shown)
    let rows = shown.map { feature in
      let severity = severities[feature.name]
      return Row(
        text: layout.line(
          severity == nil ? "  " : "! ", feature.name, feature.kind,
          content(of: feature, width: layout.content), gap(feature)),
        ink: severity.map { $0 == .severe ? .bad : .unsure })
    }
    let titles = layout.line("  ", "column", "kind", "values", "missing")
    return layout.gap > 0 ? [Row(text: titles, ink: .dim)] + rows : rows
  }

  /// How wide each part of a line is.
  private struct Layout {
    let name: Int
    let kind: Int
    /// 0 where no column has gaps.
    let gap: Int

    init(_ features: [FeatureProfile]) {
      let widest =
        features.map { TextWidth.of(PlainText.visible(String($0.name.prefix(40)))) }.max() ?? 1
      name = min(max(widest, 8), 24)
      kind = min(max(features.map(\.kind.count).max() ?? 1, 4), 10)
      gap = features.contains { $0.missing > 0 } ? 9 : 0
    }

    var content: Int { TextScreen.width - 4 - name - kind - gap }

    func line(
      _ head: String, _ name: String, _ kind: String, _ content: String, _ gap: String
    ) -> String {
      let words = [
        TextScreen.padded(name, to: self.name), TextScreen.padded(kind, to: self.kind),
        TextScreen.padded(content, to: self.content),
      ].joined(separator: " ")
      return (head + words + TextScreen.padded(gap, to: self.gap, right: true)).trimmedEnd
    }
  }

  private func content(of feature: FeatureProfile, width: Int) -> String {
    guard let range = FeatureWords.range(of: feature) else {
      return FeatureWords.labels(
        of: feature, rows: rowCount, width: width,
        sign: marks.sign("features.\(feature.name).distinct"))
    }
    let sketch = FeatureWords.sketch(of: feature)
    let sign = marks.sign("features.\(feature.name).minimum")
    return (sketch.isEmpty ? "" : sketch + "  ") + sign + range
  }

  private func gap(_ feature: FeatureProfile) -> String {
    guard feature.missing > 0 else { return "" }
    let share = NumberText.percent(Double(feature.missing) / Double(max(rowCount, 1)))
    return marks.sign("features.\(feature.name).missing") + share
  }
}
