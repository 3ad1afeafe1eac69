internal import Foundation
package import Predictions

/// Minus the log density of a Laplace law with its own median and scale for each row.
package struct LaplaceNLL: LocationScaleLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "laplace_nll", aliases: ["laplacian_nll", "double_exponential_nll"],
    summary: "Minus the log density of a Laplace law; estimates its median and its scale.",
    formula: "s + |y - m| e^-s, scores m and s = ln b, constant dropped",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Intervals or risks are wanted and the noise has heavier tails than the normal.",
    domain: "any number", reference: "Laplace 1774; Kozubowski and Podgorski 2001")

  package static let examples = [
    LossExample(LaplaceNLL(), scores: [1, 0], target: 3, value: 2),
    LossExample(LaplaceNLL(), scores: [1, 0.5], target: 3.5, value: 2.0163266492815836),
    LossExample(LaplaceNLL(), scores: [-2, -1], target: -2, value: -1),
  ]

  package init() {}

  package var traits: LossTraits {
    LossTraits(isConvex: false, isSmooth: false, targetFreedom: .locationScale)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r, p = f[:, 0] - y, np.exp(-f[:, 1])",
        "g = np.column_stack([np.sign(r) * p, 1 - np.abs(r) * p])",
        "h = np.column_stack([p**2, np.ones(len(y))])",
      ], scores: "2",
      torch: "f[:, 1] + torch.abs(y - f[:, 0]) * torch.exp(-f[:, 1])",
      keras: "f[:, 1] + keras.ops.abs(y - f[:, 0]) * keras.ops.exp(-f[:, 1])"
    ).calls(link: link, builtIn: [:])
  }

  package func value(scores: ScorePair, target: Double) -> Double {
    scores.second + abs(StandardResidual(scores, target).z)
  }
  package func slopes(scores: ScorePair, target: Double) -> ScorePair {
    let residual = StandardResidual(scores, target)
    let side: Double = scores.first > target ? 1 : scores.first < target ? -1 : 0
    return ScorePair(side * residual.precision, 1 - abs(residual.z))
  }
  package func curvatures(scores: ScorePair, target: Double) -> ScorePair {
    ScorePair(0, abs(StandardResidual(scores, target).z))
  }
  package func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair {
    ScorePair(StandardResidual(scores, target).squaredPrecision, 1)
  }
  package func law(scores: ScorePair) -> PredictedDistribution {
    .laplace(location: scores.first, scale: scale(ofLog: scores.second))
  }
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let median = weightedQuantile(targets, weights, level: 0.5)
    return [median, logScale(weightedMean(targets.map { abs($0 - median) }, weights))]
  }
}
