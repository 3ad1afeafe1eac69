package import Predictions

/// Squared error on the index of ordered classes; the nearest class, or cut points that were tuned
/// afterwards, decide.
package struct RankRegression: ResidualLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "rank_regression", aliases: ["rank_squared_error", "ordinal_regression"],
    summary: "Treats the indices of ordered classes as numbers; the nearest one is decided for.",
    formula: "(f - y)^2 / 2", tasks: [.ordinal],
    whenToUse: "Classes are about equally far apart, above all under quadratic weighted kappa.",
    domain: "a class 0 ..< K", reference: "Kramer et al. 2001", isDefaultCandidate: true)

  package static let examples = [
    LossExample(RankRegression(), score: 1.5, target: 2, value: 0.125),
    LossExample(RankRegression(), score: -1, target: 3, value: 8),
    LossExample(RankRegression(), score: 4, target: 4, value: 0),
  ]

  package init() {}

  package var link: Link { .cutPoints }
  package var functional: Functional { .mean }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 1, isMajorised: true)
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
        "keras.losses.MeanSquaredError()",
        trap: "It has no factor 1/2: slopes are twice these."),
    ]
  }

  package func accepts(_ target: Double) -> Bool { target >= 0 && Int(exactly: target) != nil }

  package func value(residual r: Double) -> Double { r * r / 2 }
  package func slope(residual r: Double) -> Double { r }
  package func curvature(residual r: Double) -> Double { 1 }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedMean(targets, weights)]
  }
}

extension RankRegression {
  /// Returns the classes whose intervals between cut points the scores fall into.
  ///
  /// - Parameters:
  ///   - scores: one score a row.
  ///   - cutPoints: K - 1 ascending numbers on the scale of the class indices; 0.5, 1.5 and so on
  ///     decide for the nearest class.
  package static func prediction(scores: [Double], cutPoints: [Double]) -> ClassPrediction {
    CutPoints.prediction(
      scores: scores, cutPoints: scores.map { _ in cutPoints }, classes: cutPoints.count + 1)
  }
}
