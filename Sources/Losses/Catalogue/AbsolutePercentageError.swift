package import Predictions

/// The absolute residual as a share of the target: |r| / max(|y|, floor) (Gneiting 2011).
package struct AbsolutePercentageError: ScoreLoss {
  package static let card = LossCard(
    name: "absolute_percentage_error", aliases: ["mape", "mean_absolute_percentage_error"],
    summary: "The absolute residual as a share of the target; predicts too low by design.",
    formula: "|r| / max(|y|, floor)", tasks: [.regression, .count],
    whenToUse: "Models are judged by the mean absolute percentage error, and by nothing else.",
    domain: "any number", parameters: [ResidualFloor.parameter], reference: "Gneiting 2011")

  package static let presets = [
    AbsolutePercentageError(floor: 1), AbsolutePercentageError(floor: 0.01),
    AbsolutePercentageError(floor: 20),
  ]

  package static let examples = [
    LossExample(AbsolutePercentageError(floor: 1), score: 3, target: 4, value: 0.25),
    LossExample(AbsolutePercentageError(floor: 1), score: 3, target: -0.5, value: 3.5),
    LossExample(AbsolutePercentageError(floor: 0.25), score: 3, target: -0.5, value: 7),
  ]

  package static func configured(for evidence: ParameterEvidence) -> AbsolutePercentageError {
    AbsolutePercentageError(floor: ResidualFloor.floor(for: evidence))
  }

  /// The smallest |y| that is divided by, in units of the target.
  package let floor: Double

  /// Creates the loss with a positive floor.
  package init(floor: Double) {
    precondition(LossParameter.scales.contains(floor))
    self.floor = floor
  }

  package init(parameters: [String: Double]) throws(LossError) {
    floor = try AbsolutePercentageError.card.value(of: "floor", in: parameters)
  }

  package var parameters: [String: Double] { ["floor": floor] }
  package var link: Link { .identity }
  package var functional: Functional { .other("median where rows weigh 1 / |Y|") }
  package var traits: LossTraits {
    LossTraits(isConvex: true, isSmooth: false, slopeBound: 1 / floor)
  }

  package var calls: [Framework: FrameworkCall] {
    let weight = "1 / np.maximum(np.abs(y), \(floor))"
    // LightGBM's and CatBoost's floor is always 1.
    let atOne: [Framework: FrameworkCall] = [
      .lightgbm: .builtIn(
        "objective=\"mape\"", since: "2.1",
        trap: "The floor is 1 whatever the units: targets below 1 count as in the absolute error."),
      .catboost: .builtIn(
        "loss_function=\"MAPE\"",
        trap: "The floor is 1 whatever the units: targets below 1 count as in the absolute error."),
    ]
    return CustomObjective(
      lines: [
        "r, w = f - y, \(weight)",
        "s = max((np.sum(w * np.sqrt(np.abs(r))) / np.sum(w)) ** 2, 1e-30)",
        "h = w * s / np.hypot(s, r)", "g = r * h",
      ],
      torch: "torch.abs(f - y) / torch.clip(torch.abs(y), min=\(floor))",
      keras: "keras.ops.abs(f - y) / keras.ops.maximum(keras.ops.abs(y), \(floor))"
    ).calls(
      link: link,
      builtIn: (floor == 1 ? atOne : [:]).merging([
        .scikitLearn: .builtIn(
          "HistGradientBoostingRegressor(loss=\"absolute_error\")  # sample_weight=\(weight)",
          since: "1.0",
          trap: "Without the weights in fit it is the plain absolute error.")
      ]) { $1 })
  }

  /// What the absolute residual of a row is multiplied by.
  private func weight(_ target: Double) -> Double { 1 / max(abs(target), floor) }

  package func value(score f: Double, target y: Double) -> Double {
    abs((f - y).clampedToFinite) / max(abs(y), floor)
  }
  package func slope(score f: Double, target y: Double) -> Double {
    f > y ? weight(y) : f < y ? -weight(y) : 0
  }
  package func curvature(score f: Double, target y: Double) -> Double { 0 }

  /// Gives absolute_error's pair, multiplied by the weight of the row.
  package func newtonPair(score f: Double, target y: Double, smoothing: Double) -> NewtonPair {
    let pair = AbsoluteError().newtonPair(
      residual: (f - y).clampedToFinite, smoothing: smoothing)
    return NewtonPair(slope: pair.slope * weight(y), curvature: pair.curvature * weight(y))
  }

  package func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    let shares = targets.indices.map { weight(targets[$0]) * (weights?[$0] ?? 1) }
    return AbsoluteError().meanRootResidual(scores: scores, targets: targets, weights: shares)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let shares = targets.indices.map { weight(targets[$0]) * (weights?[$0] ?? 1) }
    return [weightedQuantile(targets, shares, level: 0.5)]
  }
}
