/// Row weights, brought to a mean of 1 so that only their ratios matter.
enum RowWeights {
  /// Returns the weights divided by their mean; `nil` stays `nil`.
  static func normalised(_ weights: [Double]?) -> [Double]? {
    guard let weights else { return nil }
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    let factor = Double(weights.count) / total
    return weights.map { $0 * factor }
  }

  /// Returns the weighted mean of values that come `group` to a row.
  static func mean(_ values: [Double], weights: [Double]?, group: Int = 1) -> Double {
    guard !values.isEmpty else { return 0 }
    guard let weights else { return values.reduce(0, +) / Double(values.count) }
    var sum = 0.0
    var total = 0.0
    for i in values.indices {
      sum += weights[i / group] * values[i]
      total += weights[i / group]
    }
    return total > 0 ? sum / total : 0
  }
}
