internal import Foundation

/// Returns the weighted mean, or the plain one without weights; 0 for no values.
func weightedMean(_ values: [Double], _ weights: [Double]?) -> Double {
  guard let weights else {
    return values.isEmpty ? 0 : values.reduce(0) { $0 + $1 / Double(values.count) }
  }
  let total = weights.reduce(0, +)
  guard total > 0 else { return 0 }
  return zip(values, weights).reduce(0) { $0 + $1.0 * ($1.1 / total) }
}

/// Returns ln of the weighted mean, the best constant of every log-link deviance; -30 where no
/// value is positive, because the minimum then lies at minus infinity.
func logOfWeightedMean(_ values: [Double], _ weights: [Double]?) -> Double {
  let mean = weightedMean(values, weights)
  return mean > 0 ? log(mean) : -LogitRange.largest
}

/// How far constants go where the minimum lies at infinity: e^-30 is 1e-13.
enum LogitRange {
  static let largest = 30.0

  /// Returns ln(first / second), but no more than 30 on either side.
  static func logRatio(_ first: Double, _ second: Double) -> Double {
    guard first > 0 else { return second > 0 ? -largest : 0 }
    guard second > 0 else { return largest }
    return min(max(log(first) - log(second), -largest), largest)
  }
}

/// Returns the total weight of each class 0 ..< `count`.
func classTotals(_ targets: [Double], _ weights: [Double]?, count: Int) -> [Double] {
  var totals = [Double](repeating: 0, count: count)
  for (row, target) in targets.enumerated() {
    guard let label = Int(exactly: target), totals.indices.contains(label) else { continue }
    totals[label] += weights?[row] ?? 1
  }
  return totals
}
