internal import Profiles

extension ResidualProfile {
  /// L-kurtosis from which Huber's loss beats squared error for symmetric noise (by simulation; the
  /// Gaussian has 0.1226).
  static let heavyTails = 0.14

  /// Mean and median agree: the gap is below 0.03 scales, or its interval holds 0 and it is small.
  var isSymmetric: Bool { abs(gap) < 0.03 || (gapCoversZero && abs(gap) < 0.15) }

  /// Mean and median clearly differ: the gap is at least 0.1 scales and its interval excludes 0.
  var isSkewed: Bool { abs(gap) >= 0.10 && !gapCoversZero }

  /// The tails are heavy beyond sampling error.
  var isHeavy: Bool { lKurtosisLocal - lKurtosisError >= ResidualProfile.heavyTails }

  /// The tails are light, as far as can be seen.
  var isLight: Bool { lKurtosisLocal - lKurtosisError < ResidualProfile.heavyTails }

  /// A robust fit serves the mean: its bias is below the variance that it saves.
  var robustServesMean: Bool {
    abs(robustBias) < ResidualProfile.mostBias
      && robustBias * robustBias < robustVarianceGain * parametersPerRow
  }

  /// In scales: a fit farther from the mean predicts another number, whatever variance it saves.
  private static let mostBias = 0.3

  /// Hardly better than the mean.
  var hasNoSignal: Bool { skill < 0.02 }

  private var gapCoversZero: Bool {
    guard let low = gapInterval.first, let high = gapInterval.last else { return true }
    return low <= 0 && high >= 0
  }
}
