internal import Predictions

/// The smallest |y| by which percentage errors are divided.
enum ResidualFloor {
  /// The floor, in units of the target.
  static let parameter = LossParameter(
    "floor", default: 1, range: LossParameter.scales, unit: .target,
    rule: "1 % of the median of |y|, else 1 % of the residual scale")

  /// Returns 1 % of the median of |y|; of the residual scale where that is 0 or not known.
  static func floor(for evidence: ParameterEvidence) -> Double {
    let median = evidence.targets?.medianMagnitude ?? 0
    return parameter.clip(0.01 * (median > 0 ? median : evidence.residualScale.value))
  }
}
