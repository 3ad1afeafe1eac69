/// Returns the quantile that minimises the weighted pinball cost.
///
/// Where a whole interval does, its midpoint; 0 for no values.
func weightedQuantile(_ values: [Double], _ weights: [Double]?, level: Double) -> Double {
  let rows = zip(values, weights ?? [Double](repeating: 1, count: values.count))
    .filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
  let total = rows.reduce(0) { $0 + $1.1 }
  // Sums of weights carry rounding errors, which must not decide between one value and two.
  let tolerance = 1e-12 * total
  var below = 0.0
  for (index, row) in rows.enumerated() {
    below += row.1
    if below > level * total + tolerance { return row.0 }
    if below > level * total - tolerance, index + 1 < rows.count {
      return row.0 + (rows[index + 1].0 - row.0) / 2
    }
  }
  return rows.last?.0 ?? 0
}
