/// The weights of rows: equal, or one each, none negative and not all zero.
public struct RowWeights: Sendable, Hashable {
  private let values: [Double]?
  /// The sum of the weights; the number of rows when they are equal.
  public let total: Double

  init(_ weights: [Double]?, count: Int) throws(Undefined) {
    values = weights
    guard let weights else {
      total = Double(count)
      return
    }
    guard weights.count == count else {
      throw Undefined("there are \(weights.count) weights for \(count) rows")
    }
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw Undefined("a weight is negative or not finite")
    }
    total = weights.reduce(0, +)
    guard total > 0, total.isFinite else {
      throw Undefined("the weights do not sum to a number > 0")
    }
  }

  /// The weight of a row.
  public subscript(row: Int) -> Double { values?[row] ?? 1 }

  /// Returns the weighted mean of values, one a row.
  public func mean(of rows: [Double]) -> Double {
    var sum = 0.0
    for (row, value) in rows.enumerated() { sum += self[row] * value }
    if sum.isFinite { return sum / total }
    // Too large to add up first: divide before adding.
    return rows.indices.reduce(0) { $0 + self[$1] / total * rows[$1] }
  }

  /// Returns the weighted median of values, one a row; the mean of the middle two where weights
  /// split evenly, as for repeated rows.
  public func median(of rows: [Double]) -> Double {
    let order = rows.indices.filter { self[$0] > 0 }.sorted { rows[$0] < rows[$1] }
    var below = 0.0
    for (position, row) in order.enumerated() {
      below += self[row]
      if below == total / 2, position + 1 < order.count {
        return rows[row] / 2 + rows[order[position + 1]] / 2
      }
      if below >= total / 2 { return rows[row] }
    }
    return order.last.map { rows[$0] } ?? 0
  }
}
