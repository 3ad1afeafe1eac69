internal import Foundation
internal import Statistics

/// What a Poisson and a negative binomial law with the mean and the variance of the data expect.
struct CountShape {
  /// Variance over mean: 1 for a Poisson law.
  let dispersion: Double
  /// The Poisson law's share of zeros.
  let zerosOfPoisson: Double
  /// The negative binomial law's share of zeros; `nil` unless the variance exceeds the mean.
  let zerosOfNegativeBinomial: Double?

  /// Fits by moments; `nil` unless all numbers are whole, none is negative and some are positive.
  init?(_ runs: RunLengths, moments: Moments) {
    guard let least = runs.values.first, least >= 0, moments.mean > 0,
      runs.values.allSatisfy({ $0 == $0.rounded() && $0 < 1e15 })
    else { return nil }
    dispersion = moments.sd / moments.mean * moments.sd
    zerosOfPoisson = exp(-moments.mean)
    // (r / (r + m))^r with r = m / (dispersion - 1).
    let over = dispersion - 1
    zerosOfNegativeBinomial = over > 0 ? exp(-moments.mean * log1p(over) / over) : nil
  }
}
