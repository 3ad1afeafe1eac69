internal import CGSL

/// How strongly two variables go together, in [-1, 1].
package enum Correlation {
  /// Returns Pearson's correlation; `nil` for fewer than two pairs or a constant variable.
  package static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count)
    guard first.count > 1, varies(first), varies(second) else { return nil }
    let value = gsl_stats_correlation(first, 1, second, 1, first.count)
    return value.isFinite ? min(max(value, -1), 1) : nil
  }

  /// Returns Spearman's rank correlation, ties averaged; `nil` as for Pearson's.
  package static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    pearson(Ranks.average(first), Ranks.average(second))
  }

  private static func varies(_ values: [Double]) -> Bool {
    values.contains { $0 != values[0] }
  }
}
