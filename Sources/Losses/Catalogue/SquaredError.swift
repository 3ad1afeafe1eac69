package import Predictions

/// Half the squared residual: r^2 / 2 (least squares; Gauss 1809).
package struct SquaredError: ResidualLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "squared_error",
    aliases: ["mse", "l2", "rmse", "least_squares", "mean_squared_error", "half_squared_error"],
    summary: "Half the squared residual; the default for numbers, and estimates the mean.",
    formula: "r^2 / 2", tasks: [.regression, .count, .proportion],
    whenToUse: "The mean is wanted and the residuals are light-tailed.", domain: "any number",
    reference: "Gauss 1809", isDefaultCandidate: true)

  package static let examples = [
    LossExample(SquaredError(), score: 1.25, target: 1, value: 0.03125),
    LossExample(SquaredError(), score: 5, target: 1, value: 8),
    LossExample(SquaredError(), score: -9.5, target: -2, value: 28.125),
  ]

  package init() {}

  package var functional: Functional { .mean }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location)
  }

  package var calls: [Framework: FrameworkCall] {
    [
      .scikitLearn: .builtIn("HistGradientBoostingRegressor(loss=\"squared_error\")", since: "1.0"),
      .xgboost: .builtIn("objective=\"reg:squarederror\"", since: "0.90"),
      .lightgbm: "objective=\"regression\"",
      .catboost: "loss_function=\"RMSE\"",
      .pytorch: .builtIn(
        "torch.nn.MSELoss()",
        trap: "It has no factor 1/2: slopes are twice these."),
      .keras: .builtIn(
        "loss=\"mse\"",
        trap: "It has no factor 1/2: slopes are twice these."),
    ]
  }

  package func value(residual r: Double) -> Double { 0.5 * r * r }
  package func slope(residual r: Double) -> Double { r }
  package func curvature(residual r: Double) -> Double { 1 }
  package func surrogateCurvature(residual r: Double) -> Double { 1 }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedMean(targets, weights)]
  }
}
