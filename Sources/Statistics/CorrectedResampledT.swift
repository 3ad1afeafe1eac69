/// The t test for paired differences over resampled splits, whose training sets overlap: the
/// variance of their mean is s^2 (1/J + n_test/n_train) (Nadeau and Bengio 2003).
package struct CorrectedResampledT: Sendable, Hashable {
  /// The mean difference; 0 for no differences.
  package let mean: Double
  /// The corrected standard error; `nil` for fewer than two differences.
  package let standardError: Double?
  /// J - 1, and 0 for no differences.
  package let degrees: Double

  /// Creates the test from one difference a split and the rows of test per row of training.
  package init(differences: [Double], testToTrainRatio: Double) {
    let moments = Moments(differences)
    mean = moments.mean
    degrees = Double(max(differences.count - 1, 0))
    standardError =
      differences.count > 1
      ? moments.sd * (1 / Double(differences.count) + testToTrainRatio).squareRoot() : nil
  }

  /// The test statistic; `nil` for fewer than two differences or when they do not vary.
  package var t: Double? {
    guard let standardError, standardError > 0 else { return nil }
    return mean / standardError
  }

  /// The two-sided p-value; `nil` where t is.
  package var pValue: Double? {
    t.map { min(1, 2 * StudentT.upperTail(abs($0), degrees: degrees)) }
  }

  /// Returns the confidence interval of the mean difference at a level such as 0.95.
  ///
  /// - Returns: `nil` for fewer than two differences; of no width when they do not vary.
  package func interval(level: Double) -> (low: Double, high: Double)? {
    guard let standardError else { return nil }
    let half = standardError * StudentT.quantile((1 + level) / 2, degrees: degrees)
    return (mean - half, mean + half)
  }
}
