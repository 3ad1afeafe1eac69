internal import Foundation
package import Predictions
internal import Statistics

/// Minus the log likelihood of a Bernoulli trial with probability Phi(f), the normal distribution
/// function (Bliss 1934).
package struct Probit: MarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "probit", aliases: ["probit_loss", "normit"],
    summary: "Log loss with a normal link: confident mistakes cost the square of the score.",
    formula: "-ln Phi(m)", tasks: [.binary],
    whenToUse: "The classes come from a normal quantity that passed a threshold.",
    domain: "0 or 1", reference: "Bliss 1934")

  package static let examples = [
    LossExample(Probit(), score: 0, target: 1, value: 0.69314718055994531),
    LossExample(Probit(), score: 1.5, target: 1, value: 0.069143455612233983),
    LossExample(Probit(), score: 2, target: 0, value: 3.7831843336820319),
    LossExample(Probit(), score: 40, target: 0, value: 804.60844201375379),
  ]

  package init() {}

  package var link: Link { .probit }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 1, isStrictlyProper: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "from scipy.special import log_ndtr", "s = 2 * y - 1", "m = s * f",
        "r = np.exp(-m ** 2 / 2 - log_ndtr(m)) / np.sqrt(2 * np.pi)",
        "g, h = -s * r, np.maximum(r * (r + m), 1e-16)",
      ], torch: "-torch.special.log_ndtr((2 * y - 1) * f)",
      keras: "-keras.ops.log((1 + keras.ops.erf((2 * y - 1) * f / 2 ** 0.5)) / 2 + 1e-30)"
    ).calls(link: link, builtIn: [:])
  }

  package func value(margin m: Double) -> Double { -Normal.logCumulative(m) }
  package func slope(margin m: Double) -> Double { -Normal.hazard(-m) }
  package func curvature(margin m: Double) -> Double { Normal.hazardSlope(-m) }

  /// The normal quantile of the share of class 1.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let share = classShare(targets, weights)
    return [
      share.probability < 0.5
        ? Normal.quantile(share.probability) : -Normal.quantile(share.complement)
    ]
  }
}
