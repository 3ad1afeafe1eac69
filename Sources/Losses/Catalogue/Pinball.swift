package import Predictions

/// The pinball (check) loss of a quantile: (1 - q) r above, -q r below (Koenker and Bassett 1978).
package struct Pinball: ResidualLoss {
  package static let card = LossCard(
    name: "pinball", aliases: ["quantile", "check", "quantile_loss", "pinball_loss"],
    summary: "Charges errors on the two sides differently; estimates a quantile.",
    formula: "(1 - q) r if r > 0, else -q r, q = quantile",
    tasks: [.regression, .count, .proportion],
    whenToUse: "A quantile is wanted, or the cost of too low over that of too high is known.",
    domain: "any number",
    parameters: [
      LossParameter(
        "quantile", default: 0.5, range: 0.001...0.999, unit: .pure,
        rule: "the level that is asked for, else 0.5")
    ],
    reference: "Koenker and Bassett 1978", needsStatedGoal: true, isDefaultCandidate: true)

  package static let presets = [
    Pinball(quantile: 0.5), Pinball(quantile: 0.9), Pinball(quantile: 0.05),
  ]

  package static let examples = [
    LossExample(Pinball(quantile: 0.9), score: 1, target: 5, value: 3.6),
    LossExample(Pinball(quantile: 0.9), score: 5, target: 1, value: 0.4),
    LossExample(Pinball(quantile: 0.5), score: 5, target: 1, value: 2),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Pinball {
    Pinball(quantile: card.clip(evidence.quantileLevel ?? 0.5, to: "quantile"))
  }

  /// The level of the quantile.
  package let quantile: Double

  /// Creates the loss of a level between 0.001 and 0.999.
  package init(quantile: Double) {
    precondition(quantile >= 0.001 && quantile <= 0.999)
    self.quantile = quantile
  }

  package init(parameters: [String: Double]) throws(LossError) {
    quantile = try Pinball.card.value(of: "quantile", in: parameters)
  }

  package var parameters: [String: Double] { ["quantile": quantile] }
  package var functional: Functional { quantile == 0.5 ? .median : .quantile(quantile) }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: false, slopeBound: max(quantile, 1 - quantile),
      targetFreedom: .location, kinks: [0])
  }

  package var calls: [Framework: FrameworkCall] {
    let rest = "\(quantile) * (y - f), (\(quantile) - 1) * (y - f)"
    return [
      .scikitLearn: .builtIn(
        "HistGradientBoostingRegressor(loss=\"quantile\", quantile=\(quantile))", since: "1.1",
        trap:
          "GradientBoostingRegressor calls the level alpha, QuantileRegressor's alpha is a penalty."
      ),
      .xgboost: .builtIn(
        "objective=\"reg:quantileerror\", quantile_alpha=\(quantile)", since: "2.0",
        trap: "Leaves are set to the quantile of their residuals afterwards."),
      .lightgbm: .builtIn(
        "objective=\"quantile\", alpha=\(quantile)", since: "2.0.11",
        trap: "alpha is the level here and the threshold of huber there."),
      .catboost: "loss_function=\"Quantile:alpha=\(quantile)\"",
      .pytorch: FrameworkCall(.custom, "loss = lambda f, y: torch.maximum(\(rest)).mean()"),
      .keras: FrameworkCall(
        .custom, "loss = lambda y, f: keras.ops.mean(keras.ops.maximum(\(rest)))"),
    ]
  }

  package func value(residual r: Double) -> Double { max((1 - quantile) * r, -quantile * r) }
  package func slope(residual r: Double) -> Double { r > 0 ? 1 - quantile : r < 0 ? -quantile : 0 }
  package func curvature(residual r: Double) -> Double { 0 }

  /// Gives S times the pair of (sqrt(w^2 + r^2) + (1 - 2q) r) / 2, a smoothed pinball loss, with
  /// the majorising curvature of absolute_error.
  ///
  /// w = 4 q (1 - q) S: at q = 0.5 all is half of absolute_error's, and the further out the
  /// quantile, the less it may be shifted by the smoothing.
  package func newtonPair(residual r: Double, smoothing: Double) -> NewtonPair {
    let scale = max(smoothing, 1e-150)
    let weight = 0.5 * scale / norm(4 * quantile * (1 - quantile) * scale, r)
    return NewtonPair(slope: r * weight + (0.5 - quantile) * scale, curvature: weight)
  }

  package func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    meanRootResidual(scores: scores, targets: targets, weights: weights)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedQuantile(targets, weights, level: quantile)]
  }
}
