internal import Foundation
package import Predictions

/// The exponential loss e^-m of AdaBoost (Freund and Schapire 1997).
package struct Exponential: ElementaryMarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "exponential", aliases: ["adaboost", "exponential_loss"],
    summary: "Punishes confident mistakes exponentially; estimates the probability.",
    formula: "e^-m", tasks: [.binary],
    whenToUse: "Labels are clean, and boosting in the manner of AdaBoost is wanted.",
    domain: "0 or 1",
    reference: "Freund and Schapire 1997; Friedman, Hastie and Tibshirani 2000",
    isDefaultCandidate: true)

  package static let examples = [
    LossExample(Exponential(), score: 0, target: 1, value: 1),
    LossExample(Exponential(), score: 1, target: 0, value: 2.71828182845905),
    LossExample(Exponential(), score: -2, target: 0, value: 0.135335283236613),
  ]

  package init() {}

  package var link: Link { .halfLogit }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, isStrictlyProper: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["s = 2 * y - 1", "h = np.exp(np.minimum(-s * f, 30))", "g = -s * h"],
      torch: "torch.exp((1 - 2 * y) * f)", keras: "keras.ops.exp((1 - 2 * y) * f)"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "GradientBoostingClassifier(loss=\"exponential\")",
          trap: "Probabilities are the logistic function of twice the score.")
      ])
  }

  package func value(margin m: Double) -> Double { exp(-m) }
  package func curvature(margin m: Double) -> Double { exp(-m) }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, margin m: Double, values: ElementaryValues
  ) -> Double { -m }
  package func slope(margin m: Double, values: ElementaryValues) -> Double { -values.first }

  /// Cuts off at m = -30, so that one row cannot swallow all others in single precision.
  package func newtonPair(margin m: Double, values: ElementaryValues) -> NewtonPair {
    let power = min(values.first, Self.largestPower)
    return NewtonPair(slope: -power, curvature: power)
  }

  /// e^30.
  private static let largestPower = 1.0686474581524463e13

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    return [LogitRange.logRatio(totals[1], totals[0]) / 2]
  }
}
