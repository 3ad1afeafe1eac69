internal import Foundation
internal import Predictions

/// A shape of the general robust loss together with what its density needs.
///
/// The density of a residual x is e^(-l(x / c)) / (c Z), proper for shapes of 0 and more
/// (Barron 2019).
struct ResidualShape: Sendable, Hashable {
  /// The shape.
  let value: Double
  /// The multiple of the residual scale with 95 % efficiency for normal noise; above 1.5, where
  /// every scale has more, that of 1.5.
  let multiple: Double
  /// ln Z at scale 1, by quadrature with 20 digits.
  let logNormaliser: Double

  /// The shapes that are compared.
  static let all = [
    ResidualShape(value: 0, multiple: 1.6864, logNormaliser: 1.491303476129373),
    ResidualShape(value: 0.25, multiple: 1.6284, logNormaliser: 1.36416341232168),
    standard,
    ResidualShape(value: 0.75, multiple: 1.4453, logNormaliser: 1.235292857776006),
    ResidualShape(value: 1, multiple: 1.2871, logNormaliser: 1.185495232349193),
    ResidualShape(value: 1.25, multiple: 1.0243, logNormaliser: 1.137526706811774),
    ResidualShape(value: 1.5, multiple: 0.4711, logNormaliser: 1.087188919292851),
    ResidualShape(value: 1.75, multiple: 0.4711, logNormaliser: 1.027492877645938),
    ResidualShape(value: 2, multiple: 0.4711, logNormaliser: 0.9189385332046727),
  ]

  /// The shape when nothing is known of the residuals.
  static let standard = ResidualShape(
    value: 0.5, multiple: 1.5517, logNormaliser: 1.291707030992365)

  /// Returns the shape with the largest profile likelihood of the residuals, `nil` where there
  /// are fewer than 20 or all are equal.
  static func likeliest(_ evidence: ParameterEvidence) -> ResidualShape? {
    let residuals = evidence.residuals
    guard residuals.count >= 20, residuals.first != residuals.last,
      residuals.allSatisfy(\.isFinite)
    else { return nil }
    let centre = weightedQuantile(residuals, nil, level: 0.5)
    let standardised = residuals.map {
      (($0 - centre) / evidence.residualScale.value).clampedToFinite
    }
    let costs = all.map { $0.leastCost(standardised) }
    return zip(all, costs).min { $0.1 < $1.1 }?.0
  }

  /// Returns the mean negative log likelihood at the best scale, found by golden sections.
  private func leastCost(_ residuals: [Double]) -> Double {
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (-5.0, 5.0)
    for _ in 0..<30 {
      let left = high - golden * (high - low)
      let right = low + golden * (high - low)
      if cost(residuals, logScale: left) < cost(residuals, logScale: right) {
        high = right
      } else {
        low = left
      }
    }
    return cost(residuals, logScale: (low + high) / 2)
  }

  private func cost(_ residuals: [Double], logScale: Double) -> Double {
    let loss = GeneralRobust(shape: value, scale: 1)
    let scale = exp(logScale)
    let mean = weightedMean(
      residuals.map { loss.value(residual: $0 / scale).clampedToFinite }, nil)
    return mean + logScale + logNormaliser
  }
}
