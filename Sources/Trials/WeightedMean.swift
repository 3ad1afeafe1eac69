/// Means of one value a row.
enum WeightedMean {
  /// Returns the weighted mean, or the plain one without weights; 0 for no values.
  static func of(_ values: [Double], _ weights: [Double]?) -> Double {
    guard !values.isEmpty else { return 0 }
    guard let weights else { return values.reduce(0, +) / Double(values.count) }
    var sum = 0.0
    var total = 0.0
    for (value, weight) in zip(values, weights) {
      sum += weight * value
      total += weight
    }
    return total > 0 ? sum / total : 0
  }
}
