internal import Foundation
package import Predictions

/// The logarithm of the hyperbolic cosine: a^2 ln cosh(r / a) (Green 1990).
package struct LogCosh: ElementaryResidualLoss {
  package static let card = LossCard(
    name: "log_cosh", aliases: ["logcosh"],
    summary: "Squared near 0, linear far out, with every derivative.",
    formula: "a^2 ln cosh(r / a), a = scale", tasks: [.regression, .count, .proportion],
    whenToUse: "As for huber, where the learner needs a smooth loss.", domain: "any number",
    parameters: [.threshold("scale", multiple: 1.2047, at90: 0.7825, at85: 0.5459)],
    reference: "Green 1990",
    isDefaultCandidate: true)

  package static let presets = [LogCosh(scale: 1.2047), LogCosh(scale: 0.25), LogCosh(scale: 20)]

  package static let examples = [
    LossExample(LogCosh(scale: 1), score: 2, target: 2, value: 0),
    LossExample(LogCosh(scale: 1), score: 1, target: 0, value: 0.433780830483027),
    LossExample(LogCosh(scale: 1), score: -1_000, target: 0, value: 999.306852819440),
  ]

  package static func configured(for evidence: ParameterEvidence) -> LogCosh {
    LogCosh(scale: card.multiple(of: evidence.residualScale, for: "scale"))
  }

  /// The residual around which the loss turns linear, in units of the target.
  package let scale: Double

  /// Creates the loss with a positive scale.
  package init(scale: Double) {
    precondition(LossParameter.scales.contains(scale))
    self.scale = scale
  }

  package init(parameters: [String: Double]) throws(LossError) {
    scale = try LogCosh.card.value(of: "scale", in: parameters)
  }

  package var parameters: [String: Double] { ["scale": scale] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: scale, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location)
  }

  // CatBoost's and Keras's LogCosh have no scale: they are this loss with scale 1.
  package var calls: [Framework: FrameworkCall] {
    let unit: [Framework: FrameworkCall] = [
      .catboost: .builtIn(
        "loss_function=\"LogCosh\"", trap: "Its scale is 1 in units of the target, on the CPU only."
      ),
      .keras: "keras.losses.LogCosh()",
    ]
    return CustomObjective(
      lines: [
        "r = f - y", "g = \(scale) * np.tanh(r / \(scale))",
        "h = np.divide(g, r, out=np.ones_like(g), where=r != 0)",
      ],
      torch:
        "\(scale) ** 2 * (torch.logaddexp((f - y) / \(scale), (y - f) / \(scale)) - np.log(2))",
      keras: "\(scale) ** 2 * (keras.ops.logaddexp((f - y) / \(scale), (y - f) / \(scale))"
        + " - np.log(2))"
    ).calls(link: link, builtIn: scale == 1 ? unit : [:])
  }

  package func value(residual r: Double) -> Double {
    let u = abs(r) / scale
    if u < 1 {
      let s = sinh(u)
      return scale * scale * 0.5 * log1p(s * s)
    }
    return scale * (abs(r) + scale * (log1p(exp(-2 * u)) - log(2)))
  }
  package func curvature(residual r: Double) -> Double {
    let power = exp(-2 * abs(r / scale))
    return 4 * power / ((1 + power) * (1 + power))
  }

  package static let functions: [ElementaryFunction] = [.tanh]
  package func argument(
    ofFunction index: Int, residual r: Double, values: ElementaryValues
  ) -> Double { r / scale }
  package func slope(residual r: Double, values: ElementaryValues) -> Double {
    scale * values.first
  }
}
