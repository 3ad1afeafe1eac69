internal import Foundation
package import Predictions
internal import Statistics

/// The continuous ranked probability score of a normal law (Gneiting and others 2005).
package struct GaussianCRPS: LocationScaleLoss, ParameterlessLoss {
  private static let middle = 1 / Double.pi.squareRoot()

  package static let card = LossCard(
    name: "gaussian_crps", aliases: ["crps", "normal_crps"],
    summary: "How far a normal law is from the target, in its units; mean and deviation.",
    formula:
      "sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)), z = (y - m) / sigma, s = ln sigma",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Intervals or risks are wanted and a few rows must not spoil the deviations.",
    domain: "any number", reference: "Gneiting, Raftery, Westveld and Goldman 2005")

  package static let examples = [
    LossExample(GaussianCRPS(), scores: [1, 0], target: 3, value: 1.452791821685903),
    LossExample(GaussianCRPS(), scores: [1, 0.5], target: 3.5, value: 1.6629059139728338),
    LossExample(GaussianCRPS(), scores: [-2, -1], target: -2, value: 0.085971577637182448),
  ]

  package init() {}

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "from scipy.special import ndtr", "s = np.exp(f[:, 1])", "z = (y - f[:, 0]) / s",
        "d = np.exp(-z**2 / 2) / np.sqrt(2 * np.pi)",
        "g = np.column_stack([1 - 2 * ndtr(z), s * (2 * d - np.pi**-0.5)])",
        "h = np.column_stack([np.pi**-0.5 / s, np.pi**-0.5 / 2 * s])",
      ], scores: "2", torch: terms("torch"), keras: terms("keras.ops")
    ).calls(link: link, builtIn: [:])
  }

  private func terms(_ library: String) -> String {
    let erf = library == "torch" ? "torch.special.erf" : "keras.ops.erf"
    return "(y - f[:, 0]) * \(erf)((y - f[:, 0]) * \(library).exp(-f[:, 1]) / 2**0.5)"
      + " + \(library).exp(f[:, 1]) * (0.7978845608028654"
      + " * \(library).exp(-((y - f[:, 0]) * \(library).exp(-f[:, 1])) ** 2 / 2)"
      + " - 0.5641895835477563)"
  }

  package func value(scores: ScorePair, target: Double) -> Double {
    let z = StandardResidual(scores, target).z
    let distance = abs((target - scores.first).clampedToFinite)
    let rest = 2 * Normal.density(z) - GaussianCRPS.middle
    return distance * Special.erf(abs(z) / 2.0.squareRoot()) + saturatingExp(scores.second) * rest
  }
  package func slopes(scores: ScorePair, target: Double) -> ScorePair {
    let z = StandardResidual(scores, target).z
    let rest = 2 * Normal.density(z) - GaussianCRPS.middle
    return ScorePair(-Special.erf(z / 2.0.squareRoot()), saturatingExp(scores.second) * rest)
  }
  package func curvatures(scores: ScorePair, target: Double) -> ScorePair {
    let residual = StandardResidual(scores, target)
    let density = Normal.density(residual.z)
    // Beyond 40 the density is 0 to the last digit.
    let near = min(abs(residual.z), 40)
    let rest = 2 * density - GaussianCRPS.middle + 2 * near * near * density
    return ScorePair(2 * density * residual.precision, saturatingExp(scores.second) * rest)
  }
  package func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair {
    ScorePair(
      saturatingExp(-scores.second) * GaussianCRPS.middle,
      saturatingExp(scores.second) * GaussianCRPS.middle / 2)
  }
  package func law(scores: ScorePair) -> PredictedDistribution {
    .normal(mean: scores.first, sd: scale(ofLog: scores.second))
  }
  /// Descends; the score is convex in mean and deviation, so that there is one minimum.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    fittedConstant(targets, weights)
  }
}
