internal import Charts
internal import Profiles

extension ProfileDocument {
  /// More features are counted, not listed.
  private static let mostFeatures = 30
  private static let mostWarnings = 20

  static func features(_ profile: Profile) -> [Block] {
    guard !profile.features.isEmpty else { return [] }
    let listed = profile.features.prefix(mostFeatures)
    let marks = EstimateMarks(profile)
    let rows = listed.map { feature -> [Text] in
      let signs = ["missing", "distinct"].map { marks.sign("features.\(feature.name).\($0)") }
      return [
        "\(name: feature.name)", "\(feature.kind)", "\(signs[0])\(feature.missing)",
        "\(signs[1])\(feature.distinct)",
        values(of: feature), "\(FeatureWords.sketch(of: feature))",
        "\(PlainText.name(feature.leftOut ?? "", limit: 100))",
      ]
    }
    let table = Block.table(
      TableBlock(
        columns: [
          .words("Feature"), .words("Kind"), .numbers("Missing"), .numbers("Distinct"),
          .words("Values"), .words("Histogram"), .words("Left out because"),
        ], rows: Array(rows)))
    let left = profile.features.count - listed.count
    return left > 0 ? [table, .paragraph("\(left) more features are not listed.")] : [table]
  }

  private static func values(of feature: FeatureProfile) -> Text {
    if let range = FeatureWords.range(of: feature) { return "\(range)" }
    return feature.commonLabels.prefix(3).map { label in
      "\(PlainText.name(label.label, limit: 24)) (\(label.count))" as Text
    }.joined(by: ", ")
  }

  static func warnings(_ profile: Profile) -> [Block] {
    guard !profile.warnings.isEmpty else { return [] }
    let items = profile.warnings.prefix(mostWarnings).map { warning in
      "\(strong: warning.severity.rawValue): \(PlainText.name(warning.message, limit: 300))" as Text
    }
    let left = profile.warnings.count - items.count
    return [.list(items + (left > 0 ? ["and \(left) more" as Text] : []))]
  }
}
