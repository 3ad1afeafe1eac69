internal import Predictions
internal import Statistics
internal import Tables

extension ResidualProfile {
  /// Fewer outliers than this are too few to learn to predict them.
  static let fewestOutliers = 30

  /// Returns 1 for each predicted row that is an outlier and 0 for the others, in the order of the
  /// predictions; `nil` for classes and below 30 outliers.
  ///
  /// Outliers lie beyond the adjusted fences of the locally scaled residuals, as `outlierShare` counts
  /// them. The pilots learn to predict these flags.
  package static func outlierFlags(
    of pilot: PilotPredictions, target: ResolvedTarget
  ) -> [Double]? {
    guard !target.task.isClassification else { return nil }
    let series = ResidualSeries(pilot, targetOfRow: target.values.lookup(of: pilot.rows))
    guard series.count >= 20 else { return nil }
    let outliers = Set(OutlierRows(scaled: series.locallyScaled, rows: series.rows).rows)
    guard outliers.count >= fewestOutliers, outliers.count < series.count else { return nil }
    return pilot.rows.map { outliers.contains($0) ? 1 : 0 }
  }
}

extension TargetValues {
  /// Returns the targets of some rows; rows without a target are left out.
  func lookup(of wanted: [Int]) -> [Int: Double] {
    let asked = Set(wanted)
    var found: [Int: Double] = [:]
    found.reserveCapacity(asked.count)
    for (row, value) in zip(rows, values) where asked.contains(row) { found[row] = value }
    return found
  }
}
