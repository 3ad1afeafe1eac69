internal import Foundation
package import Predictions

/// A smooth Huber loss: delta^2 (sqrt(1 + (r / delta)^2) - 1) (Charbonnier and others 1994).
package struct PseudoHuber: ResidualLoss {
  package static let card = LossCard(
    name: "pseudo_huber", aliases: ["charbonnier", "l1_l2", "pseudohuber"],
    summary: "Squared near 0, linear far out, smooth between.",
    formula: "delta^2 (sqrt(1 + (r / delta)^2) - 1)", tasks: [.regression, .count, .proportion],
    whenToUse: "As for huber, where the learner needs a smooth loss.", domain: "any number",
    parameters: [.threshold("delta", multiple: 1.287, at90: 0.7792, at85: 0.509)],
    reference: "Charbonnier et al. 1994",
    isDefaultCandidate: true)

  package static let presets = [
    PseudoHuber(delta: 1.287), PseudoHuber(delta: 0.25), PseudoHuber(delta: 20),
  ]

  package static let examples = [
    LossExample(PseudoHuber(delta: 1), score: 2, target: 2, value: 0),
    LossExample(PseudoHuber(delta: 4), score: 5, target: 2, value: 4),
    LossExample(PseudoHuber(delta: 12), score: -9, target: -4, value: 12),
  ]

  package static func configured(for evidence: ParameterEvidence) -> PseudoHuber {
    PseudoHuber(delta: card.multiple(of: evidence.residualScale, for: "delta"))
  }

  /// The residual around which the loss turns linear, in units of the target.
  package let delta: Double

  /// Creates the loss with a positive threshold.
  package init(delta: Double) {
    precondition(LossParameter.scales.contains(delta))
    self.delta = delta
  }

  package init(parameters: [String: Double]) throws(LossError) {
    delta = try PseudoHuber.card.value(of: "delta", in: parameters)
  }

  package var parameters: [String: Double] { ["delta": delta] }
  package var functional: Functional { .robustLocation }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: delta, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["r = f - y", "h = 1 / np.sqrt(1 + (r / \(delta)) ** 2)", "g = r * h"],
      torch: "\(delta) ** 2 * (torch.sqrt(1 + ((f - y) / \(delta)) ** 2) - 1)",
      keras: "\(delta) ** 2 * (keras.ops.sqrt(1 + ((f - y) / \(delta)) ** 2) - 1)"
    ).calls(
      link: link,
      builtIn: [
        .xgboost: .builtIn(
          "objective=\"reg:pseudohubererror\", huber_slope=\(delta)", since: "1.6",
          trap: "Far from the target the curvature vanishes: before 2.0 start at the median.")
      ])
  }

  // delta^2 (s - 1) with s = norm / delta, as (s^2 - 1) / (s + 1), which does not cancel.
  package func value(residual r: Double) -> Double {
    abs(r) * (abs(r) / (norm(delta, r) + delta)) * delta
  }
  package func slope(residual r: Double) -> Double { r * surrogateCurvature(residual: r) }
  package func curvature(residual r: Double) -> Double {
    let weight = surrogateCurvature(residual: r)
    return weight * weight * weight
  }
  package func surrogateCurvature(residual r: Double) -> Double { delta / norm(delta, r) }
}
