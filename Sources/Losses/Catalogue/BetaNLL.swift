internal import Foundation
package import Predictions

/// The normal log likelihood with every row weighted by its own sigma^(2 beta), held fixed
/// (Seitzer and others 2022).
///
/// Rows with large deviations then pull the mean as in squared error, beta = 1, or as in
/// gaussian_nll, beta = 0. Slopes take the weight as given, so that they are not the derivatives
/// of the value; curvatures are the derivatives of the slopes.
package struct BetaNLL: LocationScaleLoss {
  package static let card = LossCard(
    name: "beta_nll", aliases: ["beta_gaussian_nll"],
    summary: "gaussian_nll that does not give up on rows with much noise; mean and deviation.",
    formula: "sigma^(2 beta) (s + z^2 / 2), z = (y - m) e^-s, the first factor without slope",
    tasks: [.regression, .count, .proportion],
    whenToUse: "A net trained by gaussian_nll explains errors of the mean away as noise.",
    domain: "any number",
    parameters: [
      LossParameter("beta", default: 0.5, range: 0...1, unit: .pure, rule: "0.5")
    ],
    reference: "Seitzer, Tavakoli, Antic and Martius 2022")

  package static let presets = [BetaNLL(beta: 0.5), BetaNLL(beta: 1), BetaNLL(beta: 0)]

  package static let examples = [
    LossExample(BetaNLL(beta: 0.5), scores: [1, 0], target: 3, value: 2),
    LossExample(BetaNLL(beta: 0.5), scores: [1, 0.5], target: 3.5, value: 2.7197689469520383),
    LossExample(BetaNLL(beta: 1), scores: [-2, -1], target: -2, value: -0.13533528323661269),
  ]

  package static func configured(for evidence: ParameterEvidence) -> BetaNLL { BetaNLL(beta: 0.5) }

  /// Half the power of sigma that weighs a row.
  package let beta: Double

  /// Creates the loss of a power between 0 and 1.
  package init(beta: Double) {
    precondition(beta >= 0 && beta <= 1)
    self.beta = beta
  }

  package init(parameters: [String: Double]) throws(LossError) {
    beta = try BetaNLL.card.value(of: "beta", in: parameters)
  }

  package var parameters: [String: Double] { ["beta": beta] }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, holdsWeights: beta > 0, targetFreedom: .locationScale)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r, p = f[:, 0] - y, np.exp(-f[:, 1])", "w = np.exp(2 * \(beta) * f[:, 1])",
        "g = np.column_stack([w * r * p**2, w * (1 - (r * p)**2)])",
        "h = np.column_stack([w * p**2, 2 * w])",
      ], scores: "2",
      torch: "torch.exp(2 * \(beta) * f[:, 1]).detach()"
        + " * (f[:, 1] + ((y - f[:, 0]) * torch.exp(-f[:, 1])) ** 2 / 2)",
      keras: "keras.ops.stop_gradient(keras.ops.exp(2 * \(beta) * f[:, 1]))"
        + " * (f[:, 1] + ((y - f[:, 0]) * keras.ops.exp(-f[:, 1])) ** 2 / 2)"
    ).calls(link: link, builtIn: [:])
  }

  private func weight(_ scores: ScorePair) -> Double { saturatingExp(2 * beta * scores.second) }

  /// The residual times the root of the weight of other scores, over sigma.
  private func weighted(_ scores: ScorePair, _ target: Double, held: ScorePair) -> Double {
    (target - scores.first).clampedToFinite * saturatingExp(beta * held.second - scores.second)
  }

  private func value(_ scores: ScorePair, _ target: Double, held: ScorePair) -> Double {
    let z = weighted(scores, target, held: held)
    return weight(held) * scores.second + 0.5 * z * z
  }

  package func value(scores: ScorePair, target: Double) -> Double {
    value(scores, target, held: scores)
  }
  package func slopes(scores: ScorePair, target: Double) -> ScorePair {
    let z = weighted(scores, target, held: scores)
    let distance = (target - scores.first).clampedToFinite
    return ScorePair(-distance * locationCurvature(scores), weight(scores) - z * z)
  }
  package func curvatures(scores: ScorePair, target: Double) -> ScorePair {
    let z = weighted(scores, target, held: scores)
    let scale = 2 * beta * weight(scores) + 2 * (1 - beta) * (z * z).clampedToFinite
    return ScorePair(locationCurvature(scores), scale)
  }
  private func locationCurvature(_ scores: ScorePair) -> Double {
    saturatingExp(2 * (beta - 1) * scores.second)
  }
  package func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair {
    ScorePair(locationCurvature(scores), 2 * weight(scores))
  }
  package func law(scores: ScorePair) -> PredictedDistribution {
    .normal(mean: scores.first, sd: scale(ofLog: scores.second))
  }
  /// All rows of a constant have the same weight.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    meanAndLogDeviation(targets, weights)
  }
}

extension BetaNLL {
  package func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, held: Span<Double>,
    targets: Span<Double>
  ) {
    precondition(scores.count == 2 * targets.count && held.count == scores.count)
    precondition(values.count == targets.count)
    for i in targets.indices {
      let pair = ScorePair(scores[2 * i], scores[2 * i + 1])
      let heldPair = ScorePair(held[2 * i], held[2 * i + 1])
      values[i] = value(pair, targets[i], held: heldPair).clampedToFinite
    }
  }
}
