internal import Foundation
package import Predictions

/// Half the squared error of ln y: the likelihood of a log-normal law at a fixed spread
/// (Aitchison and Brown 1957).
package struct LogNormal: ElementaryLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "log_normal", aliases: ["lognormal", "log_squared_error", "log_target"],
    summary: "Squared error on the logarithm; estimates the geometric mean, below the mean.",
    formula: "(f - ln y)^2 / 2", tasks: [.regression],
    whenToUse: "Positive targets over several orders of magnitude, judged by relative errors.",
    domain: "y > 0", reference: "Aitchison and Brown 1957; Duan 1983", isDefaultCandidate: true)

  package static let examples = [
    LossExample(LogNormal(), score: 0, target: 3, value: 0.60347448040629099),
    LossExample(LogNormal(), score: 1, target: 2, value: 0.047079326399155403),
    LossExample(LogNormal(), score: -2, target: 0.5, value: 0.85393214583921009),
  ]

  package init() {}

  package var link: Link { .log }
  package var functional: Functional { .geometricMean }
  package var traits: LossTraits {
    LossTraits(isConvex: true, isSmooth: true, curvatureBound: 1, isMajorised: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["g, h = f - np.log(y), np.ones_like(f)"], torch: "(f - torch.log(y)) ** 2 / 2",
      keras: "(f - keras.ops.log(y)) ** 2 / 2"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          """
          TransformedTargetRegressor(
              HistGradientBoostingRegressor(loss="squared_error"), func=np.log, inverse_func=np.exp)
          """, since: "1.0",
          trap: "It predicts the geometric mean; multiply by the mean of y / prediction for a mean."
        )
      ])
  }

  package func accepts(_ target: Double) -> Bool { target.isFinite && target > 0 }
  package func value(score f: Double, target y: Double) -> Double {
    let r = f - log(y)
    return r * r / 2
  }
  package func curvature(score f: Double, target y: Double) -> Double { 1 }

  package static let functions: [ElementaryFunction] = [.log]
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { y }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair { NewtonPair(slope: f - values.first, curvature: 1) }

  /// The mean of ln y.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [weightedMean(targets.map { log($0) }, weights)]
  }
}
