public import Predictions

/// Half the squared residual: r^2 / 2 (least squares; Gauss 1809).
public struct SquaredError: ResidualLoss, ParameterlessLoss {
  public static let card = LossCard(
    name: "squared_error",
    aliases: ["mse", "l2", "rmse", "least_squares", "mean_squared_error", "half_squared_error"],
    summary: "Half the squared residual; the default for numbers, and estimates the mean.",
    formula: "r^2 / 2", tasks: [.regression, .count, .proportion],
    whenToUse: "The mean is wanted and the residuals are light-tailed.", domain: "any number",
    reference: "Gauss 1809")

  public static let examples = [
    LossExample(SquaredError(), score: 1.25, target: 1, value: 0.03125),
    LossExample(SquaredError(), score: 5, target: 1, value: 8),
    LossExample(SquaredError(), score: -9.5, target: -2, value: 28.125),
  ]

  public init() {}

  public var functional: Functional { .mean }
  public var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 1, isMajorised: true,
      targetFreedom: .location)
  }

  public var calls: [Framework: String] {
    [
      .scikitLearn: "HistGradientBoostingRegressor(loss=\"squared_error\")",
      .xgboost: "objective=\"reg:squarederror\"",
      .lightgbm: "objective=\"regression\"",
      .catboost: "loss_function=\"RMSE\"",
      .pytorch: "torch.nn.MSELoss()",
      .keras: "loss=\"mse\"",
    ]
  }

  public func value(residual r: Double) -> Double { 0.5 * r * r }
  public func slope(residual r: Double) -> Double { r }
  public func curvature(residual r: Double) -> Double { 1 }
  public func surrogateCurvature(residual r: Double) -> Double { 1 }

  public func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedMean(targets, weights)]
  }
}
