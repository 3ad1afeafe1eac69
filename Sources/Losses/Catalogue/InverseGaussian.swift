internal import Foundation
internal import Predictions

/// Half the inverse Gaussian deviance at a log mean: that of Tweedie with power 3, constants
/// dropped (Tweedie 1957; McCullagh and Nelder 1989).
package struct InverseGaussian: LogMeanLoss, ElementaryLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "inverse_gaussian", aliases: ["inverse_gaussian_deviance", "wald", "tweedie_3"],
    summary:
      "The likelihood of very skewed positive numbers; estimates a mean that stays positive.",
    formula: "y e^(-2 f) / 2 - e^-f", tasks: [.regression],
    whenToUse: "Positive targets whose variance grows with the third power of the mean.",
    domain: "y > 0", reference: "McCullagh and Nelder 1989")

  package static let examples = [
    LossExample(InverseGaussian(), score: 0, target: 3, value: 0.5),
    LossExample(InverseGaussian(), score: 1, target: 2, value: -0.23254415793482963),
    LossExample(InverseGaussian(), score: -2, target: 0.5, value: 6.2604814093554095),
  ]

  package init() {}

  package var traits: LossTraits { LossTraits(isConvex: false, isSmooth: true) }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["x = np.exp(-f)", "g, h = x * (1 - y * x), x * (1 + y * x) / 2"],
      torch: "y * torch.exp(-2 * f) / 2 - torch.exp(-f)",
      keras: "y * keras.ops.exp(-2 * f) / 2 - keras.ops.exp(-f)"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "TweedieRegressor(power=3, link=\"log\")", since: "0.23",
          trap: "It has a penalty, alpha=1, unless told otherwise.")
      ])
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target > 0 }

  // Products of the inverse mean with (y / mu - 1) keep the sign where both overflow.
  package func value(score f: Double, target y: Double) -> Double {
    let inverse = saturatingExp(-f)
    return inverse * (y * inverse / 2 - 1)
  }
  package func curvature(score f: Double, target y: Double) -> Double {
    let inverse = saturatingExp(-f)
    return inverse * (2 * (y * inverse) - 1)
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { -f }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let inverse = min(values.first, .greatestFiniteMagnitude)
    return NewtonPair(
      slope: inverse * (1 - y * inverse), curvature: inverse * (0.5 + y * inverse / 2))
  }
}
