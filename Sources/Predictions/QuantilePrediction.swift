/// What a model says about rows as several quantiles each.
public struct QuantilePrediction: Sendable, Hashable {
  /// The levels in (0, 1), ascending.
  public let levels: [Double]
  /// n x L row-major, ascending in each row.
  public let values: [Double]

  /// Creates a prediction; levels and the values of each row are brought into ascending order, so
  /// that quantiles never cross.
  ///
  /// - Parameter values: n x L row-major, in the order of `levels`.
  public init(levels: [Double], values: [Double]) {
    precondition(!levels.isEmpty && values.count.isMultiple(of: levels.count))
    self.levels = levels.sorted()
    var ordered = values
    for start in stride(from: 0, to: values.count, by: levels.count) {
      ordered[start..<start + levels.count].sort()
    }
    self.values = ordered
  }

  /// The number of rows.
  public var count: Int { values.count / levels.count }

  /// Returns one quantile a row, between two given levels by interpolation, or `nil` for a level
  /// outside of them.
  public func quantile(_ level: Double) -> [Double]? {
    guard let upper = levels.firstIndex(where: { $0 >= level - 1e-12 }) else { return nil }
    let lower = abs(levels[upper] - level) <= 1e-12 ? upper : upper - 1
    guard lower >= 0 else { return nil }
    let gap = levels[upper] - levels[lower]
    let share = gap > 0 ? (level - levels[lower]) / gap : 0
    return (0..<count).map { row in
      let start = row * levels.count
      return values[start + lower] + share * (values[start + upper] - values[start + lower])
    }
  }
}
