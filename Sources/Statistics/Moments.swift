internal import CGSL

/// Count, mean, spread and shape of finite values.
package struct Moments: Sendable, Hashable, Codable {
  /// The number of values.
  package let count: Int
  /// Arithmetic mean; 0 for no values.
  package let mean: Double
  /// Standard deviation with n - 1 in the denominator; 0 for fewer than two values.
  package let sd: Double
  /// Mean cubed standardised deviation (n in the denominator, sd with n - 1); 0 without spread.
  package let skewness: Double
  /// Mean fourth power of the standardised deviation minus 3, so 0 for a Gaussian; 0 without spread.
  package let kurtosis: Double

  /// Creates the moments of finite values, scaled inside so that no square overflows.
  package init(_ values: [Double]) {
    count = values.count
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else {
      (mean, sd, skewness, kurtosis) = (0, 0, 0, 0)
      return
    }
    let isExtreme = largest > 1e100 || largest < 1e-100
    let scale = isExtreme ? largest : 1
    let scaled = isExtreme ? values.map { $0 / largest } : values
    let centre = gsl_stats_mean(scaled, 1, count)
    let spread = count > 1 ? gsl_stats_sd_m(scaled, 1, count, centre) : 0
    mean = centre * scale
    sd = spread * scale
    skewness = spread > 0 ? gsl_stats_skew_m_sd(scaled, 1, count, centre, spread) : 0
    kurtosis = spread > 0 ? gsl_stats_kurtosis_m_sd(scaled, 1, count, centre, spread) : 0
  }

  /// Variance with n - 1 in the denominator; 0 for fewer than two values, never infinite.
  package var variance: Double { min(sd * sd, .greatestFiniteMagnitude) }
}
