internal import Foundation
internal import Predictions

/// Half the Poisson deviance at a log mean, constants dropped (Nelder and Wedderburn 1972).
package struct Poisson: LogMeanLoss, ParameterlessLoss {
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
      .scikitLearn: "HistGradientBoostingRegressor(loss=\"poisson\")",
      .xgboost: "objective=\"count:poisson\"",
      .lightgbm: "objective=\"poisson\"",
      .catboost: "loss_function=\"Poisson\"",
      .pytorch: "torch.nn.PoissonNLLLoss(log_input=True)",
      .keras: "keras.losses.Poisson()  # on the mean: last layer with activation=\"exponential\"",
    ]
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target >= 0 }
  // The exponential may overflow, and then outweighs the product, which must not.
  package func value(score f: Double, target y: Double) -> Double {
    exp(f) - (y * f).clampedToFinite
  }
  package func slope(score f: Double, target y: Double) -> Double { saturatingExp(f) - y }
  package func curvature(score f: Double, target y: Double) -> Double { saturatingExp(f) }
  package func newtonPair(score f: Double, target y: Double, smoothing: Double) -> NewtonPair {
    let mean = saturatingExp(f)
    return NewtonPair(slope: mean - y, curvature: mean / 2 + y / 2)
  }
}
