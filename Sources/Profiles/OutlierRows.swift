internal import Predictions
internal import Statistics

/// Rows whose locally scaled residual lies beyond the adjusted fences.
struct OutlierRows {
  /// Share of all rows.
  let share: Double
  /// Table rows, farthest first.
  let rows: [Int]
  /// The farthest ten.
  var farthest: [Int] { Array(rows.prefix(10)) }

  init(scaled: [Double], rows: [Int]) {
    let fences = Medcouple.adjustedFences(ofSorted: scaled.sorted())
    let beyond = scaled.indices.filter { !fences.contains(scaled[$0]) }
    share = scaled.isEmpty ? 0 : Double(beyond.count) / Double(scaled.count)
    self.rows = beyond.sorted { (abs(scaled[$1]), rows[$0]) < (abs(scaled[$0]), rows[$1]) }
      .map { rows[$0] }
  }
}

/// Rows that stand alone: more than ten scales out, and three times as far as the next nearer row.
package struct GrossOutliers {
  /// Positions in the values that were given, farthest first.
  package let positions: [Int]

  /// Looks at values by their distance from the median in robust scales; nothing is isolated where
  /// more than half the values are equal.
  package init(of values: [Double]) {
    let scale = ResidualScale(residuals: values)
    let middle = Quantile.median(values)
    let scaled = values.map { $0 / scale.value - middle / scale.value }
    self.init(scaled: scale.source == .mad ? scaled : [])
  }

  /// Looks at values that are centred and divided by a robust scale.
  init(scaled: [Double]) {
    let far = scaled.indices.filter { abs(scaled[$0]) > 10 }
    let order = far.sorted { (abs(scaled[$1]), $0) < (abs(scaled[$0]), $1) }
    var distances = order.map { abs(scaled[$0]) }
    if let nearer = scaled.lazy.map({ abs($0) }).filter({ !($0 > 10) }).max() {
      distances.append(nearer)
    }
    var cut = 0
    for index in 0..<max(0, min(scaled.count / 10, order.count, distances.count - 1))
    where distances[index] > 3 * distances[index + 1] {
      cut = index + 1
    }
    positions = Array(order.prefix(cut))
  }
}
