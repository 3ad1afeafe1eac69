internal import Foundation
internal import Losses
internal import Statistics

/// Facts of numeric targets and residuals that the parameter rules read.
enum TargetEvidence {
  private static let mostResiduals = 2000

  /// Returns the summary of training targets, `nil` without any.
  static func summary(of targets: [Double]) -> ParameterEvidence.TargetSummary? {
    guard !targets.isEmpty else { return nil }
    let moments = Moments(targets)
    let cosine = WeightedMean.of(targets.map { cos($0) }, nil)
    let sine = WeightedMean.of(targets.map { sin($0) }, nil)
    return ParameterEvidence.TargetSummary(
      count: targets.count, mean: moments.mean, variance: moments.sd * moments.sd,
      medianMagnitude: Quantile.median(targets.map { abs($0) }),
      resultantLength: (cosine * cosine + sine * sine).squareRoot())
  }

  /// Returns at most 2,000 residuals in ascending order, evenly spread over all of them.
  static func sample(_ residuals: [Double]) -> [Double] {
    let sorted = residuals.filter(\.isFinite).sorted()
    guard sorted.count > mostResiduals else { return sorted }
    return (0..<mostResiduals).map { sorted[$0 * (sorted.count - 1) / (mostResiduals - 1)] }
  }

  /// Returns alpha of the variance mu + alpha mu^2 from the regression of ((y - mu)^2 - y) / mu on
  /// mu without an intercept (Cameron and Trivedi 1990), `nil` without 20 counts.
  static func overdispersion(_ targets: [Double], _ predictions: [Double]) -> Double? {
    guard targets.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }) else { return nil }
    let rows = zip(targets, predictions).filter { $0.1 > 0 }
    guard rows.count >= 20 else { return nil }
    var (products, squares) = (0.0, 0.0)
    for (y, mean) in rows {
      products += (y - mean) * (y - mean) - y
      squares += mean * mean
    }
    let alpha = products / squares
    return alpha.isFinite ? alpha : nil
  }
}
