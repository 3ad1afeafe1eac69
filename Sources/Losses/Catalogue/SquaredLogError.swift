internal import Foundation
package import Predictions

/// Half the squared difference of logarithms: (f - ln(1 + y))^2 / 2 (Tornqvist and others 1985).
///
/// The score is ln(1 + prediction), which keeps the loss convex and every score allowed.
package struct SquaredLogError: ElementaryLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "squared_log_error",
    aliases: ["msle", "rmsle", "mean_squared_logarithmic_error", "reg:squaredlogerror"],
    summary: "Squared error of ln(1 + y), into which targets enter: relative errors count.",
    formula: "(f - ln(1 + y))^2 / 2", tasks: [.regression, .count],
    whenToUse: "Models are judged by squared log error, or relative errors matter.",
    domain: "y > -1", reference: "Tornqvist, Vartia and Vartia 1985")

  package static let examples = [
    LossExample(SquaredLogError(), score: 1, target: 0, value: 0.5),
    LossExample(SquaredLogError(), score: 0, target: 2, value: 0.603474480406291),
    LossExample(SquaredLogError(), score: 2, target: 0.5, value: 1.271270760730254),
  ]

  package init() {}

  package var link: Link { .logOnePlus }
  package var functional: Functional { .other("geometric mean of 1 + Y, less 1") }
  package var traits: LossTraits {
    LossTraits(isConvex: true, isSmooth: true, curvatureBound: 1, isMajorised: true)
  }

  package var calls: [Framework: FrameworkCall] {
    let remark = "  # on np.log1p(y); predictions are np.expm1(f)"
    return [
      .scikitLearn: .builtIn(
        "TransformedTargetRegressor(HistGradientBoostingRegressor(loss=\"squared_error\"), "
          + "func=np.log1p, inverse_func=np.expm1)", since: "1.0"),
      .xgboost: .builtIn(
        "objective=\"reg:squarederror\"" + remark, since: "0.90",
        trap: "reg:squaredlogerror takes logarithms of the prediction instead: it is not convex."),
      .lightgbm: .builtIn("objective=\"regression\"" + remark),
      .catboost: .builtIn(
        "loss_function=\"RMSE\"" + remark, trap: "MSLE is a metric only and cannot be trained."),
      .pytorch: FrameworkCall(
        .custom, "loss = lambda f, y: ((f - torch.log1p(y)) ** 2 / 2).mean()"),
      .keras: FrameworkCall(
        .custom, "loss = lambda y, f: keras.ops.mean((f - keras.ops.log1p(y)) ** 2 / 2)",
        trap: "keras.losses.MeanSquaredLogarithmicError cuts predictions below 0 off."),
    ]
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target > -1 }
  package func value(score f: Double, target y: Double) -> Double {
    let gap = slope(score: f, target: y)
    return 0.5 * gap * gap
  }
  package func curvature(score f: Double, target y: Double) -> Double { 1 }

  package static let functions: [ElementaryFunction] = [.log1p]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { y }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair { NewtonPair(slope: f - values.first, curvature: 1) }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedMean(targets.map { log1p($0) }, weights)]
  }
}
