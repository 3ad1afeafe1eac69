internal import Foundation
package import Predictions

/// A loss of a law with a location mu and a scale sigma: scores (mu, ln sigma).
package protocol LocationScaleLoss: ScorePairLoss {}

extension LocationScaleLoss {
  package var link: Link { .locationAndLogScale }
  package var traits: LossTraits {
    LossTraits(isConvex: false, isSmooth: true, targetFreedom: .locationScale)
  }
}

/// How far a target lies from a location, in scales.
struct StandardResidual {
  /// y - mu, finite.
  let distance: Double
  /// 1 / sigma, finite.
  let precision: Double
  /// (y - mu) / sigma, finite.
  let z: Double

  /// Standardises a target by scores (mu, ln sigma).
  init(_ scores: ScorePair, _ target: Double) {
    distance = (target - scores.first).clampedToFinite
    precision = saturatingExp(-scores.second)
    z = (distance * precision).clampedToFinite
  }

  /// Whether z is too large to be squared.
  var isFar: Bool { abs(z) > 1e150 }

  /// 1 / sigma^2, finite.
  var squaredPrecision: Double { (precision * precision).clampedToFinite }
}

/// Returns e^s of a log scale, held within what can be squared and divided by.
func scale(ofLog logScale: Double) -> Double { exp(min(max(logScale, -345), 345)) }

/// Returns ln of a scale, -30 for none.
func logScale(_ scale: Double) -> Double { scale > 0 ? log(scale) : -LogitRange.largest }

/// Returns the weighted mean and the logarithm of the standard deviation, -30 where all targets
/// are equal.
func meanAndLogDeviation(_ targets: [Double], _ weights: [Double]?) -> [Double] {
  let mean = weightedMean(targets, weights)
  guard let spread = logDeviation(targets, weights, mean: mean) else {
    return [mean, -LogitRange.largest]
  }
  return [mean, spread]
}

/// Returns `nil` where targets differ by no more than rounding.
private func logDeviation(_ targets: [Double], _ weights: [Double]?, mean: Double) -> Double? {
  // Large deviations must not overflow when they are squared.
  let largest = targets.reduce(0) { max($0, abs(($1 - mean).clampedToFinite)) }
  guard largest > 8 * mean.ulp else { return nil }
  let squares = targets.map { ($0 - mean) / largest * (($0 - mean) / largest) }
  let square = weightedMean(squares, weights)
  return square > 0 ? log(largest) + log(square) / 2 : nil
}

extension LocationScaleLoss {
  /// Returns the constant that a descent reaches from mean and deviation, or from median and mean
  /// distance.
  ///
  /// Where so many targets are equal that the best scale is 0, it stays e^-20 of the deviation.
  func fittedConstant(_ targets: [Double], _ weights: [Double]?) -> [Double] {
    let mean = weightedMean(targets, weights)
    guard let spread = logDeviation(targets, weights, mean: mean) else {
      return [mean, -LogitRange.largest]
    }
    let median = weightedQuantile(targets, weights, level: 0.5)
    let distance = weightedMean(targets.map { abs($0 - median) }, weights)
    let fit = ConstantFit(loss: self, targets: targets, weights: weights)
      .best(of: [[mean, spread], [median, logScale(distance)]])
    return [fit[0], max(fit[1], spread - 20)]
  }
}
