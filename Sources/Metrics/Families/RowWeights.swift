/// The weights of rows: equal, or one each, none negative and not all zero.
public struct RowWeights: Sendable, Hashable {
  private let values: [Double]?
  /// The sum of the weights; the number of rows when they are equal.
  public let total: Double

  init(_ weights: [Double]?, count: Int) throws(Undefined) {
    guard let weights else {
      values = nil
      total = Double(count)
      return
    }
    guard weights.count == count else {
      throw Undefined("there are \(weights.count) weights for \(count) rows")
    }
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw Undefined("a weight is negative or not finite")
    }
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else {
      throw Undefined("the weights do not sum to a number > 0")
    }
    values = weights
    self.total = total
  }

  private init(values: [Double]?, total: Double) { (self.values, self.total) = (values, total) }

  /// The weight of a row.
  public subscript(row: Int) -> Double { values?[row] ?? 1 }

  /// Returns the part of all weight that a row has, in [0, 1].
  public func share(of row: Int) -> Double { self[row] / total }

  /// Returns the values, one a row, of rows whose weight is not 0.
  func counted<Value>(_ rows: [Value]) -> [Value] {
    guard let values, values.contains(0) else { return rows }
    return rows.indices.filter { values[$0] > 0 }.map { rows[$0] }
  }

  /// The weights that are not 0, in the order of the rows.
  var withoutZeros: RowWeights {
    RowWeights(values: values.map { $0.filter { $0 > 0 } }, total: total)
  }

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
  public func median(of rows: [Double]) -> Double { quantile(0.5, of: rows) }

  /// Returns a weighted quantile of values, one a row, at a level in (0, 1): the value at which
  /// the pinball loss of a constant is least; the middle of the two ends where an interval is.
  public func quantile(_ level: Double, of rows: [Double]) -> Double {
    let order = rows.indices.filter { self[$0] > 0 }.sorted { rows[$0] < rows[$1] }
    var below = 0.0
    for (position, row) in order.enumerated() {
      below += self[row]
      if below == level * total, position + 1 < order.count {
        return rows[row] / 2 + rows[order[position + 1]] / 2
      }
      if below >= level * total { return rows[row] }
    }
    return order.last.map { rows[$0] } ?? 0
  }

  /// Returns the position of each row in rising order of values as a share of all weight, in
  /// (0, 1); equal values share the middle of their places.
  public func ranks(of rows: [Double]) -> [Double] {
    let order = rows.indices.sorted { rows[$0] < rows[$1] }
    var ranks = [Double](repeating: 0, count: rows.count)
    var (start, below) = (0, 0.0)
    while start < order.count {
      let end = order[start...].firstIndex { rows[$0] != rows[order[start]] } ?? order.count
      let tied = order[start..<end].reduce(0) { $0 + share(of: $1) }
      for row in order[start..<end] { ranks[row] = below + tied / 2 }
      (start, below) = (end, below + tied)
    }
    return ranks
  }
}
