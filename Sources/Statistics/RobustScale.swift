internal import CGSL

/// Scales that a few wild values do not move.
///
/// Each estimates the standard deviation when the values are Gaussian; 0 for fewer than two values
/// and for values that do not vary.
package enum RobustScale {
  /// Returns 1.4826 times the median absolute deviation about the median (Hampel 1974).
  package static func mad(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    var work = [Double](repeating: 0, count: values.count)
    return gsl_stats_mad(values, 1, values.count, &work)
  }

  /// Returns Qn with its small-sample correction, 82 % efficient (Rousseeuw and Croux 1993).
  package static func qn(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let sorted = values.sorted()
    var work = [Double](repeating: 0, count: 3 * sorted.count)
    var indices = [Int32](repeating: 0, count: 5 * sorted.count)
    return gsl_stats_Qn_from_sorted_data(sorted, 1, sorted.count, &work, &indices)
  }

  /// Returns Sn with its small-sample correction, 58 % efficient (Rousseeuw and Croux 1993).
  package static func sn(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let sorted = values.sorted()
    var work = [Double](repeating: 0, count: sorted.count)
    return gsl_stats_Sn_from_sorted_data(sorted, 1, sorted.count, &work)
  }

  /// Returns the interquartile range divided by that of the standard Gaussian, 1.349.
  package static func iqr(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let range = Quantile.ofSorted(sorted, at: 0.75) - Quantile.ofSorted(sorted, at: 0.25)
    return range / 1.348_979_500_392_163_4
  }

  /// Returns the mean of what is left when a share in [0, 0.5) is cut from either end; 0 for none.
  ///
  /// A location, kept here because it pairs with the scales.
  package static func trimmedMean(_ values: [Double], share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return gsl_stats_trmean_from_sorted_data(share, sorted, 1, sorted.count)
  }
}
