internal import Foundation
package import Predictions

/// The pinball loss rounded by a logistic law of a width: 4 w (w ln(1 + e^(r / w)) - q r)
/// (Fernandes, Guerre and Horta 2021).
///
/// 4 w times the loss that charges 1 - q and q far out, so that the curvature at 0 is 1.
package struct SmoothedPinball: ResidualLoss {
  package static let card = LossCard(
    name: "smoothed_pinball", aliases: ["smooth_quantile", "conquer"],
    summary: "The pinball loss with its kink rounded off; tends to the quantile as width falls.",
    formula: "4 w (w ln(1 + e^(r / w)) - q r), q = quantile, w = width",
    tasks: [.regression, .count, .proportion],
    whenToUse: "As for pinball, where the learner needs a smooth loss.", domain: "any number",
    parameters: [
      LossParameter(
        "quantile", default: 0.5, range: 0.001...0.999, unit: .pure,
        rule: "the level that is asked for, else 0.5"),
      LossParameter(
        "width", default: 0.02, range: LossParameter.scales, unit: .target,
        rule: "0.02 (mean sqrt|r|)^2 of the residuals, else 0.02 x residual scale"),
    ],
    reference: "Fernandes, Guerre and Horta 2021", needsStatedGoal: true)

  package static let presets = [
    SmoothedPinball(quantile: 0.5, width: 0.02), SmoothedPinball(quantile: 0.9, width: 0.5),
    SmoothedPinball(quantile: 0.05, width: 3),
  ]

  package static let examples = [
    LossExample(
      SmoothedPinball(quantile: 0.9, width: 0.5), score: 1, target: 0, value: 0.3269280110429723),
    LossExample(
      SmoothedPinball(quantile: 0.9, width: 0.5), score: -3, target: 1, value: 7.200335406372895),
    LossExample(
      SmoothedPinball(quantile: 0.5, width: 1), score: 2, target: 2, value: 2.772588722239781),
  ]

  package static func configured(for evidence: ParameterEvidence) -> SmoothedPinball {
    let residuals = evidence.residuals.filter(\.isFinite)
    let root = weightedMean(residuals.map { abs($0).squareRoot() }, nil)
    let scale = root > 0 ? root * root : evidence.residualScale.value
    return SmoothedPinball(
      quantile: card.clip(evidence.quantileLevel ?? 0.5, to: "quantile"),
      width: card.clip(0.02 * scale, to: "width"))
  }

  /// The level of the quantile.
  package let quantile: Double
  /// The scale of the logistic law that rounds the kink, in units of the target.
  package let width: Double

  /// Creates the loss of a level between 0.001 and 0.999 with a positive width.
  package init(quantile: Double, width: Double) {
    precondition(quantile >= 0.001 && quantile <= 0.999)
    precondition(LossParameter.scales.contains(width))
    self.quantile = quantile
    self.width = width
  }

  package init(parameters: [String: Double]) throws(LossError) {
    quantile = try SmoothedPinball.card.value(of: "quantile", in: parameters)
    width = try SmoothedPinball.card.value(of: "width", in: parameters)
  }

  package var parameters: [String: Double] { ["quantile": quantile, "width": width] }
  package var functional: Functional {
    .other("quantile \(quantile) of the target with logistic noise of scale \(width)")
  }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 4 * width * max(quantile, 1 - quantile),
      curvatureBound: 1, isMajorised: true, targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    let (q, w) = ("\(quantile)", "\(width)")
    let loss = { (softplus: String) in
      "4 * \(w) * (\(w) * \(softplus)((f - y) / \(w)) - \(q) * (f - y))"
    }
    return CustomObjective(
      lines: [
        "q, w = \(q), \(w)", "r = f - y", "t = np.tanh(r / (2 * w))", "g = 2 * w * (t + 1 - 2 * q)",
        "h = np.divide(2 * w * t, r, out=np.ones_like(t), where=r != 0)",
      ], torch: loss("torch.nn.functional.softplus"), keras: loss("keras.ops.softplus")
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double {
    let linear = r > 0 ? (1 - quantile) * r : -quantile * r
    return 4 * width * (width * log1p(exp(-abs(r / width))) + linear)
  }
  package func slope(residual r: Double) -> Double {
    4 * width * (r > 0 ? 1 - quantile - rest(r) : rest(r) - quantile)
  }
  package func curvature(residual r: Double) -> Double { 4 * rest(r) * (1 - rest(r)) }
  /// tanh(x) / x with x = r / 2w: the weight of the even part, to which a line is added.
  package func surrogateCurvature(residual r: Double) -> Double {
    let x = 0.5 * r / width
    if abs(x) < 1 { return x == 0 ? 1 : tanh(x) / x }
    return 2 * width * (tanh(x) / r)
  }

  /// The logistic function of -|r| / w.
  private func rest(_ r: Double) -> Double { LogitPair(-abs(r / width)).probability }
}
