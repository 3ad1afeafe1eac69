internal import Predictions

/// The unequal weights of positive and negative residuals in losses of a level.
enum ResidualSides {
  /// The level, at which a half treats both sides alike.
  static let parameter = LossParameter(
    "level", default: 0.5, range: 0.001...0.999, unit: .pure,
    rule: "cost of too low / (cost of too low + cost of too high), else 0.5")

  /// Returns the level that was asked for, else 0.5.
  static func level(for evidence: ParameterEvidence) -> Double {
    parameter.clip(evidence.quantileLevel ?? parameter.defaultValue)
  }

  /// Returns the weight of a residual: the level where the prediction is not too high.
  static func weight(_ residual: Double, level: Double) -> Double {
    residual > 0 ? 1 - level : level
  }
}
