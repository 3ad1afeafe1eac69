internal import Foundation
package import Predictions

/// A family from squared_error (shape 2) through pseudo_huber (1) and cauchy (0) to geman_mcclure
/// (-2): c^2 b / a ((1 + (r / c)^2 / b)^(a / 2) - 1) with b = 2 - a (Barron 2019).
package struct GeneralRobust: ResidualLoss {
  package static let card = LossCard(
    name: "general_robust", aliases: ["barron", "adaptive_robust"],
    summary: "One loss whose shape says how much outliers pull; the shape follows the residuals.",
    formula: "c^2 b / a ((1 + (r / c)^2 / b)^(a / 2) - 1), a = shape, b = 2 - a, c = scale",
    tasks: [.regression, .count, .proportion],
    whenToUse: "How heavy the tails are is unknown and shall be read off the residuals.",
    domain: "any number",
    parameters: [
      LossParameter(
        "shape", default: 0.5, range: -20...2, unit: .pure,
        rule: "the likeliest of 0, 0.25, ..., 2 for the residuals, each at its best scale, else 0.5"
      ),
      .threshold("scale", multiple: 1.5517, at90: 1.0718, at85: 0.8171),
    ],
    reference: "Barron 2019")

  package static let presets = [
    GeneralRobust(shape: 0.5, scale: 1.5517), GeneralRobust(shape: -2, scale: 1.5),
    GeneralRobust(shape: 0, scale: 0.6), GeneralRobust(shape: 1, scale: 20),
    GeneralRobust(shape: 1.5, scale: 20), GeneralRobust(shape: 2, scale: 1),
  ]

  package static let examples = [
    LossExample(GeneralRobust(shape: 0.5, scale: 1), score: 2, target: 0, value: 1.151347725692716),
    LossExample(GeneralRobust(shape: -2, scale: 1), score: 3, target: 1, value: 1),
    LossExample(GeneralRobust(shape: 1, scale: 2), score: -3, target: 0, value: 3.211102550927979),
    LossExample(GeneralRobust(shape: 0, scale: 1), score: 2, target: 0, value: 1.098612288668110),
    LossExample(GeneralRobust(shape: 2, scale: 1), score: 3, target: 0, value: 4.5),
    LossExample(
      GeneralRobust(shape: 0.5, scale: 1.5), score: -4, target: 0, value: 3.698302944978295),
  ]

  package static func configured(for evidence: ParameterEvidence) -> GeneralRobust {
    let shape = ResidualShape.likeliest(evidence) ?? .standard
    let scale = shape.multiple * evidence.residualScale.value
    return GeneralRobust(shape: shape.value, scale: card.clip(scale, to: "scale"))
  }

  /// How much outliers pull: fully at 2, with bounded force at 1, and less and less below.
  package let shape: Double
  /// The residual around which the loss leaves the parabola, in units of the target.
  package let scale: Double

  /// Creates the loss of a shape between -20 and 2 with a positive scale.
  package init(shape: Double, scale: Double) {
    precondition(shape >= -20 && shape <= 2 && LossParameter.scales.contains(scale))
    self.shape = shape
    self.scale = scale
  }

  package init(parameters: [String: Double]) throws(LossError) {
    shape = try GeneralRobust.card.value(of: "shape", in: parameters)
    scale = try GeneralRobust.card.value(of: "scale", in: parameters)
  }

  package var parameters: [String: Double] { ["shape": shape, "scale": scale] }
  package var functional: Functional { shape == 2 ? .mean : .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: shape >= 1, isSmooth: true, slopeBound: slopeBound, curvatureBound: 1,
      isRedescending: shape < 1, isMajorised: true, targetFreedom: .location)
  }

  /// The slope is largest where (r / c)^2 = b / (1 - a), for a < 1.
  private var slopeBound: Double? {
    if shape == 1 { return scale }
    return shape < 1 ? scale * pow(width / (1 - shape), (shape - 1) / 2) : nil
  }
  private var width: Double { 2 - shape }

  package func value(residual r: Double) -> Double {
    let logarithm = self.logarithm(r)
    guard logarithm.isFinite else { return 0.5 * r * r }
    let exponent = 0.5 * shape * logarithm
    let ratio = exponent == 0 ? 1 : expm1(exponent) / exponent
    return 0.5 * scale * scale * width * logarithm * ratio
  }
  package func slope(residual r: Double) -> Double { r * surrogateCurvature(residual: r) }
  package func curvature(residual r: Double) -> Double {
    surrogateCurvature(residual: r) * (shape - 1 + width * exp(-logarithm(r)))
  }
  package func surrogateCurvature(residual r: Double) -> Double {
    width == 0 ? 1 : exp(-0.5 * width * logarithm(r))
  }

  /// ln(1 + (r / c)^2 / b), without overflow of the square; infinite for b = 0.
  private func logarithm(_ r: Double) -> Double {
    let u = abs(r / scale)
    if width == 0 { return .infinity }
    return u < 1e8 ? log1p(u * u / width) : 2 * (log(abs(r)) - log(scale)) - log(width)
  }
}
