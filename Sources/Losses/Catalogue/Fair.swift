internal import Foundation
package import Predictions

/// Between squared and absolute: c^2 (|r| / c - ln(1 + |r| / c)) (Fair 1974).
package struct Fair: ResidualLoss {
  package static let card = LossCard(
    name: "fair", aliases: ["fair_loss"],
    summary: "Squared near 0, bends towards linear early and slowly.",
    formula: "c^2 (|r| / c - ln(1 + |r| / c))",
    tasks: [.regression, .count, .proportion],
    whenToUse: "As for huber, where a threshold between small and large residuals is unwanted.",
    domain: "any number",
    parameters: [.threshold("c", multiple: 1.3998, at90: 0.6351, at85: 0.3333)],
    reference: "Fair 1974")

  package static let presets = [Fair(c: 1.3998), Fair(c: 0.25), Fair(c: 20)]

  package static let examples = [
    LossExample(Fair(c: 1), score: 1, target: 0, value: 0.3068528194400547),
    LossExample(Fair(c: 1), score: -3, target: 0, value: 1.613705638880109),
    LossExample(Fair(c: 2), score: 7, target: 1, value: 6.454822555520438),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Fair {
    Fair(c: card.multiple(of: evidence.residualScale, for: "c"))
  }

  /// The residual at which the weight has fallen to one half, in units of the target.
  package let c: Double

  /// Creates the loss with a positive scale.
  package init(c: Double) {
    precondition(LossParameter.scales.contains(c))
    self.c = c
  }

  package init(parameters: [String: Double]) throws(LossError) {
    c = try Fair.card.value(of: "c", in: parameters)
  }

  package var parameters: [String: Double] { ["c": c] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: c, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["r = f - y", "h = 1 / (1 + np.abs(r) / \(c))", "g = r * h"],
      torch: "\(c) ** 2 * (torch.abs(f - y) / \(c) - torch.log1p(torch.abs(f - y) / \(c)))",
      keras: "\(c) ** 2 * (keras.ops.abs(f - y) / \(c)"
        + " - keras.ops.log1p(keras.ops.abs(f - y) / \(c)))"
    ).calls(
      link: link,
      builtIn: [
        .lightgbm: .builtIn(
          "objective=\"fair\", fair_c=\(c)",
          trap: "fair_c is in units of the target, and the step uses the true curvature.")
      ])
  }

  package func value(residual r: Double) -> Double {
    let u = min(abs(r) / c, .greatestFiniteMagnitude)
    // The difference of two equal numbers, near 0, as its series.
    if u < 1e-3 { return r * r * (0.5 - u * (1 / 3.0 - u * (0.25 - u * (0.2 - u / 6)))) }
    return c * (abs(r) - c * log1p(u))
  }
  package func slope(residual r: Double) -> Double { c * (r / (c + abs(r))) }
  package func curvature(residual r: Double) -> Double {
    let weight = surrogateCurvature(residual: r)
    return weight * weight
  }
  package func surrogateCurvature(residual r: Double) -> Double { c / (c + abs(r)) }
}
