internal import Foundation
package import Predictions

/// The tangent loss (2 atan m - 1)^2, bounded on both sides (Masnadi-Shirazi, Mahadevan and
/// Vasconcelos 2010).
package struct Tangent: MarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "tangent", aliases: ["tangent_loss", "tangentboost"],
    summary: "A bounded loss that also pulls back rows that are too right; maps to probability.",
    formula: "(2 atan(m) - 1)^2", tasks: [.binary],
    whenToUse: "Many labels are wrong, and outliers may lie on either side of the boundary.",
    domain: "0 or 1", reference: "Masnadi-Shirazi, Mahadevan and Vasconcelos 2010")

  package static let examples = [
    LossExample(Tangent(), score: 0, target: 1, value: 1),
    LossExample(Tangent(), score: 1, target: 1, value: 0.32580844668254642),
    LossExample(Tangent(), score: 2, target: 0, value: 10.331708004428757),
  ]

  package init() {}

  package var link: Link { .arctangent }
  package var functional: Functional { .probability }
  // Slopes are steepest at m = -0.5132, curvatures largest at m = 0.1210.
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 6.168571308828052,
      curvatureBound: 8.484612157278836, isRedescending: true, isStrictlyProper: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "u = 1 + f ** 2", "g = 4 * s * (2 * np.arctan(s * f) - 1) / u",
        "h = np.maximum(8 / u ** 2, 1.0)",
      ], torch: "(2 * torch.atan((2 * y - 1) * f) - 1) ** 2",
      keras: "(2 * keras.ops.arctan((2 * y - 1) * f) - 1) ** 2"
    ).calls(link: link, builtIn: [:])
  }

  package func value(margin m: Double) -> Double {
    let gap = 2 * atan(m) - 1
    return gap * gap
  }
  package func slope(margin m: Double) -> Double { 4 * (2 * atan(m) - 1) / (1 + m * m) }
  package func curvature(margin m: Double) -> Double {
    let width = 1 + m * m
    return 8 * ((1 - m * (2 * atan(m) - 1)) / width / width)
  }

  /// Steps by the curvature that is expected at the true probability, and by 1 beyond |m| = 1.35,
  /// where no probability lies and the expected curvature would let steps run away.
  package func newtonPair(margin m: Double) -> NewtonPair {
    let width = 1 + m * m
    return NewtonPair(slope: slope(margin: m), curvature: max(8 / (width * width), 1))
  }

  /// The tangent of the share of class 1 less 1/2.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [tan(weightedMean(targets, weights) - 0.5)]
  }
}
