internal import Foundation
internal import Predictions

/// Half the gamma deviance at a log mean, constants dropped (McCullagh and Nelder 1989).
package struct Gamma: LogMeanLoss, ElementaryLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "gamma", aliases: ["gamma_deviance", "gamma_nll"],
    summary: "Judges errors in per cent; estimates a mean that stays positive.",
    formula: "f + y e^-f", tasks: [.regression],
    whenToUse: "Positive targets whose standard deviation grows with the mean: costs, times.",
    domain: "y > 0", reference: "McCullagh and Nelder 1989", isDefaultCandidate: true)

  package static let examples = [
    LossExample(Gamma(), score: 0, target: 3, value: 3),
    LossExample(Gamma(), score: 1, target: 2, value: 1.73575888234288),
    LossExample(Gamma(), score: 20, target: 3, value: 20.000000006183461),
  ]

  package init() {}

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["x = y * np.exp(-f)", "g, h = 1 - x, (1 + x) / 2"],
      torch: "f + y * torch.exp(-f)", keras: "f + y * keras.ops.exp(-f)"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn("HistGradientBoostingRegressor(loss=\"gamma\")", since: "1.3"),
        .xgboost: .builtIn(
          "objective=\"reg:gamma\"",
          trap: "scale_pos_weight also multiplies rows whose target is exactly 1."),
        .lightgbm: .builtIn(
          "objective=\"gamma\"", since: "2.1",
          trap: "Its metric gamma_deviance is twice the sum, not the mean."),
      ])
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target > 0 }
  // The exponential may overflow, and then outweighs f; 0 times infinity must not arise.
  package func value(score f: Double, target y: Double) -> Double {
    y > 0 ? f + y * exp(-f) : f
  }
  package func curvature(score f: Double, target y: Double) -> Double { y * saturatingExp(-f) }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { -f }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair {
    let ratio = y * min(values.first, .greatestFiniteMagnitude)
    return NewtonPair(slope: 1 - ratio, curvature: 0.5 + ratio / 2)
  }
}
