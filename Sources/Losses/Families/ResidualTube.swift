internal import Foundation
internal import Predictions

/// The tube of residuals for which support vector regression charges nothing.
enum ResidualTube {
  /// Half the width of the tube.
  static let parameter = LossParameter(
    "epsilon", default: 0.1, range: 0...1e150, unit: .target,
    rule: "3 x residual scale x sqrt(ln n / n) for n rows, else 0.1 x residual scale")

  /// Returns the half-width of Cherkassky and Ma (2004).
  static func halfWidth(for evidence: ParameterEvidence) -> Double {
    let rows = Double(evidence.targets?.count ?? 0)
    let share = rows >= 2 ? 3 * (log(rows) / rows).squareRoot() : parameter.defaultValue
    return parameter.clip(share * evidence.residualScale.value)
  }
}
