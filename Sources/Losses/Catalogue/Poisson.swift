internal import Foundation
internal import Predictions

/// Half the Poisson deviance at a log mean, constants dropped (Nelder and Wedderburn 1972).
package struct Poisson: LogMeanLoss, ElementaryLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "poisson", aliases: ["poisson_deviance", "poisson_nll", "count:poisson"],
    summary: "The likelihood of counts; estimates a mean that stays positive.",
    formula: "e^f - y f", tasks: [.count, .regression],
    whenToUse: "Counts, or targets whose variance grows with the mean.",
    domain: "y >= 0, not all 0", reference: "Nelder and Wedderburn 1972", isDefaultCandidate: true)

  package static let examples = [
    LossExample(Poisson(), score: 0, target: 3, value: 1),
    LossExample(Poisson(), score: 1, target: 2, value: 0.718281828459045),
    LossExample(Poisson(), score: -2, target: 1, value: 2.13533528323661),
  ]

  package init() {}

  package var calls: [Framework: FrameworkCall] {
    [
      .scikitLearn: .builtIn("HistGradientBoostingRegressor(loss=\"poisson\")", since: "0.23"),
      .xgboost: .builtIn(
        "objective=\"count:poisson\"",
        trap: "max_delta_step is 0.7 here unless it is given: it damps every step (until 3.4)."),
      .lightgbm: .builtIn(
        "objective=\"poisson\"",
        trap: "poisson_max_delta_step, 0.7 unless it is given, damps every step."),
      .catboost: .builtIn(
        "loss_function=\"Poisson\"",
        trap: "predict gives the logarithm of the mean unless prediction_type=\"Exponent\"."),
      .pytorch: .builtIn(
        "torch.nn.PoissonNLLLoss(log_input=True)",
        trap: "With log_input=False it takes the mean and adds 1e-8 in the logarithm."),
      .keras: .builtIn(
        "keras.losses.Poisson()  # on the mean: last layer with activation=\"exponential\"",
        trap: "It takes the mean, not its logarithm."),
    ]
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target >= 0 }
  // The exponential may overflow, and then outweighs the product, which must not.
  package func value(score f: Double, target y: Double) -> Double {
    exp(f) - (y * f).clampedToFinite
  }
  package func curvature(score f: Double, target y: Double) -> Double { saturatingExp(f) }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { f }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let mean = min(values.first, .greatestFiniteMagnitude)
    return NewtonPair(slope: mean - y, curvature: mean / 2 + y / 2)
  }
}
