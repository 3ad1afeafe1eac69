internal import Foundation
package import Predictions

/// Andrews's wave: a^2 (1 - cos(r / a)), flat beyond pi a (Andrews and others 1972).
package struct Andrews: ResidualLoss {
  package static let card = LossCard(
    name: "andrews", aliases: ["andrews_wave", "sine_wave"],
    summary: "One wave of a cosine, then flat, so that gross outliers are ignored altogether.",
    formula: "a^2 (1 - cos(r / a)) if |r| <= pi a, else 2 a^2, a = scale",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Gross errors are many or all on one side, and a good start is at hand.",
    domain: "any number",
    parameters: [.threshold("scale", multiple: 1.3387, at90: 1.1117, at85: 0.9884)],
    reference: "Andrews et al. 1972")

  package static let presets = [Andrews(scale: 1.3387), Andrews(scale: 0.6), Andrews(scale: 20)]

  package static let examples = [
    LossExample(Andrews(scale: 1), score: 1, target: 0, value: 0.4596976941318603),
    LossExample(Andrews(scale: 1), score: 5, target: 1, value: 2),
    LossExample(Andrews(scale: 2), score: -3, target: 0, value: 3.717051193329188),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Andrews {
    Andrews(scale: card.multiple(of: evidence.residualScale, for: "scale"))
  }

  /// The largest slope; rows are ignored from pi times it on; in units of the target.
  package let scale: Double

  /// Creates the loss with a positive scale.
  package init(scale: Double) {
    precondition(LossParameter.scales.contains(scale))
    self.scale = scale
  }

  package init(parameters: [String: Double]) throws(LossError) {
    scale = try Andrews.card.value(of: "scale", in: parameters)
  }

  package var parameters: [String: Double] { ["scale": scale] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: scale, curvatureBound: 1,
      isRedescending: true, isMajorised: true, targetFreedom: .location,
      kinks: [-Double.pi * scale, Double.pi * scale])
  }

  package var calls: [Framework: FrameworkCall] {
    let wave = { (library: String, clip: String) in
      "\(scale) ** 2 * (1 - \(library).cos(\(library).\(clip)((f - y) / \(scale), -np.pi, np.pi)))"
    }
    return CustomObjective(
      lines: [
        "r = f - y", "w = np.where(np.abs(r) < np.pi * \(scale), np.sinc(r / \(scale) / np.pi), 0)",
        "g, h = r * w, np.maximum(w, 1e-6)",
      ],
      torch: wave("torch", "clip"), keras: wave("keras.ops", "clip")
    ).calls(link: link, builtIn: [:])
  }

  package func value(residual r: Double) -> Double {
    guard abs(r) < .pi * scale else { return 2 * scale * scale }
    let half = sin(0.5 * r / scale)
    return 2 * scale * scale * half * half
  }
  package func slope(residual r: Double) -> Double {
    abs(r) < .pi * scale ? scale * sin(r / scale) : 0
  }
  package func curvature(residual r: Double) -> Double {
    abs(r) < .pi * scale ? cos(r / scale) : 0
  }
}
