package import Predictions

/// The absolute residual: |r| (Boscovich 1757; Koenker and Bassett 1978).
package struct AbsoluteError: ResidualLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "absolute_error",
    aliases: ["mae", "l1", "lad", "mean_absolute_error", "regression_l1", "laplace"],
    summary: "The absolute residual; estimates the median and shrugs off outliers.",
    formula: "|r|", tasks: [.regression, .count, .proportion],
    whenToUse: "The median is wanted, or models are judged by the mean absolute error.",
    domain: "any number", reference: "Boscovich 1757; Koenker and Bassett 1978",
    isDefaultCandidate: true)

  package static let examples = [
    LossExample(AbsoluteError(), score: 1.25, target: 1, value: 0.25),
    LossExample(AbsoluteError(), score: -9.5, target: -2, value: 7.5),
    LossExample(AbsoluteError(), score: 3, target: 3, value: 0),
  ]

  package init() {}

  package var functional: Functional { .median }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: false, slopeBound: 1, targetFreedom: .location, kinks: [0])
  }

  package var calls: [Framework: FrameworkCall] {
    [
      .scikitLearn: .builtIn(
        "HistGradientBoostingRegressor(loss=\"absolute_error\")", since: "1.0"),
      .xgboost: .builtIn(
        "objective=\"reg:absoluteerror\"", since: "1.7",
        trap: "Leaves are set to the median of their residuals afterwards."),
      .lightgbm: .builtIn(
        "objective=\"regression_l1\"",
        trap: "Leaves are set to the median of their residuals afterwards."),
      .catboost: "loss_function=\"MAE\"",
      .pytorch: "torch.nn.L1Loss()",
      .keras: "loss=\"mae\"",
    ]
  }

  package func value(residual r: Double) -> Double { abs(r) }
  package func slope(residual r: Double) -> Double { r > 0 ? 1 : r < 0 ? -1 : 0 }
  package func curvature(residual r: Double) -> Double { 0 }

  /// Gives S times the pair of sqrt(S^2 + r^2), a smoothed |r|: slope r w, curvature w with
  /// w = S / sqrt(S^2 + r^2), which never exceeds 1 (XGBoost 3.4).
  package func newtonPair(residual r: Double, smoothing: Double) -> NewtonPair {
    let width = max(smoothing, 1e-150)
    let weight = width / norm(width, r)
    return NewtonPair(slope: r * weight, curvature: weight)
  }

  package func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    meanRootResidual(scores: scores, targets: targets, weights: weights)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedQuantile(targets, weights, level: 0.5)]
  }
}
