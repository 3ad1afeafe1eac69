internal import CGSL

/// Quantiles by linear interpolation between order statistics (type 7; Hyndman and Fan 1996).
package enum Quantile {
  /// Returns the quantile at a level in [0, 1] of ascending values; 0 for no values.
  package static func ofSorted(_ sorted: [Double], at level: Double) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return 0 }
    if level <= 0 { return first }
    if level >= 1 { return last }
    return gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, level)
  }

  /// Returns the quantile at a level in [0, 1] of values in any order; 0 for no values.
  package static func of(_ values: [Double], at level: Double) -> Double {
    ofSorted(values.sorted(), at: level)
  }

  /// Returns the median of values in any order by selection, without a sort; 0 for no values.
  package static func median(_ values: [Double]) -> Double {
    var copy = values
    return values.isEmpty ? 0 : gsl_stats_median(&copy, 1, copy.count)
  }
}
