internal import Foundation
package import Predictions

/// A power of the residual between absolute and squared: s^2 (|r| / s)^q / q
/// (Gonin and Money 1989).
package struct Lq: ResidualLoss {
  package static let card = LossCard(
    name: "lq", aliases: ["lp", "p_norm"],
    summary: "A power between the absolute and the squared residual.",
    formula: "s^2 (|r| / s)^q / q, q = power, s = scale",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Something between mean and median is wanted, without a threshold.",
    domain: "any number",
    parameters: [
      LossParameter(
        "power", default: 1.5, range: 1.05...2, unit: .pure,
        rule: "1.5, half-way; 1.2 is the other value to try"),
      LossParameter(
        "scale", default: 1, range: LossParameter.scales, unit: .target,
        rule: "residual scale, at which a row weighs 1; it changes the unit of the loss only"),
    ],
    reference: "Gonin and Money 1989")

  package static let presets = [
    Lq(power: 1.5, scale: 1), Lq(power: 1.2, scale: 4), Lq(power: 1.9, scale: 0.25),
  ]

  package static let examples = [
    LossExample(Lq(power: 1.5, scale: 1), score: 4, target: 0, value: 5.333333333333333),
    LossExample(Lq(power: 1.5, scale: 4), score: 1, target: 2, value: 1.333333333333333),
    LossExample(Lq(power: 1.2, scale: 1), score: -3, target: 0, value: 3.114327349038793),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Lq {
    Lq(power: 1.5, scale: card.multiple(of: evidence.residualScale, for: "scale"))
  }

  /// The exponent.
  package let power: Double
  /// The residual at which slope and residual are equal, in units of the target.
  package let scale: Double

  /// Creates the loss of a power between 1.05 and 2 with a positive scale.
  package init(power: Double, scale: Double) {
    precondition(power >= 1.05 && power <= 2 && LossParameter.scales.contains(scale))
    self.power = power
    self.scale = scale
  }

  package init(parameters: [String: Double]) throws(LossError) {
    power = try Lq.card.value(of: "power", in: parameters)
    scale = try Lq.card.value(of: "scale", in: parameters)
  }

  package var parameters: [String: Double] { ["power": power, "scale": scale] }
  package var functional: Functional { power == 2 ? .mean : .robustLocation }
  // No quadratic lies above the loss at 0, where the curvature is infinite.
  package var traits: LossTraits {
    let isSquare = power == 2
    return LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: isSquare ? 1 : nil, isMajorised: isSquare,
      targetFreedom: .location, kinks: isSquare ? [] : [0])
  }

  package var calls: [Framework: FrameworkCall] {
    let (q, s) = ("\(power)", "\(scale)")
    return CustomObjective(
      lines: [
        "q, s = \(q), \(s)", "r = f - y", "h = np.maximum(np.abs(r) / s, 1e-3) ** (q - 2)",
        "g = s * np.sign(r) * (np.abs(r) / s) ** (q - 1)",
      ],
      torch: "\(s) ** 2 / \(q) * (torch.abs(f - y) / \(s)) ** \(q)",
      keras: "\(s) ** 2 / \(q) * (keras.ops.abs(f - y) / \(s)) ** \(q)"
    ).calls(
      link: link,
      builtIn: [
        .catboost: .builtIn(
          "loss_function=\"Lq:q=\(power)\"", trap: "It is |r|^q, which is a multiple of this loss.")
      ])
  }

  package func value(residual r: Double) -> Double {
    scale * scale * pow(abs(r) / scale, power) / power
  }
  package func slope(residual r: Double) -> Double {
    let size = scale * pow(abs(r) / scale, power - 1)
    return r < 0 ? -size : size
  }
  package func curvature(residual r: Double) -> Double {
    (power - 1) * pow(abs(r) / scale, power - 2)
  }
  /// slope / r, but no more than at scale / 1000: a row that is met exactly would hold all others
  /// fast.
  package func surrogateCurvature(residual r: Double) -> Double {
    pow(max(abs(r) / scale, 1e-3), power - 2)
  }
}
