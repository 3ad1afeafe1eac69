/// L-moments: shape from order statistics, defined as soon as the mean is (Hosking 1990).
///
/// Known skewness and kurtosis: uniform 0 and 0, Gaussian 0 and 0.1226, exponential 1/3 and 1/6.
package struct LMoments: Sendable, Hashable, Codable {
  /// The mean; 0 for no values.
  package let first: Double
  /// The L-scale, half the mean difference of two values; sd / 1.7725 for a Gaussian.
  package let second: Double
  /// tau3 in [-1, 1]; 0 for fewer than three values or without spread.
  package let skewness: Double
  /// tau4 in [-0.25, 1]; 0 for fewer than four values or without spread.
  package let kurtosis: Double

  /// Creates the sample L-moments of finite values from probability-weighted moments b0 to b3.
  package init(_ values: [Double]) {
    let sorted = values.sorted()
    let centre = Quantile.ofSorted(sorted, at: 0.5)
    let largest = sorted.reduce(0) { max($0, abs($1 / 2 - centre / 2)) }
    guard largest > 0, largest.isFinite else {
      (first, second, skewness, kurtosis) = (centre, 0, 0, 0)
      return
    }
    // All but the first are blind to shifts; centred and scaled, the sums lose no digits.
    let b = LMoments.weightedMoments(sorted.map { ($0 / 2 - centre / 2) / largest })
    let l2 = 2 * b[1] - b[0]
    first = centre + 2 * largest * b[0]
    second = 2 * largest * l2
    skewness = sorted.count > 2 && l2 > 0 ? (6 * b[2] - 6 * b[1] + b[0]) / l2 : 0
    kurtosis =
      sorted.count > 3 && l2 > 0 ? (20 * b[3] - 30 * b[2] + 12 * b[1] - b[0]) / l2 : 0
  }

  /// Returns the unbiased b0 to b3 of ascending values (Landwehr, Matalas and Wallis 1979).
  private static func weightedMoments(_ sorted: [Double]) -> [Double] {
    let n = Double(sorted.count)
    var sums = [0.0, 0, 0, 0]
    for (index, value) in sorted.enumerated() {
      let i = Double(index)
      var weighted = value
      sums[0] += weighted
      for r in 1...3 where index >= r {
        weighted *= (i - Double(r) + 1) / (n - Double(r))
        sums[r] += weighted
      }
    }
    return sums.map { $0 / n }
  }
}
