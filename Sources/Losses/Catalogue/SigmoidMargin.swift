internal import Foundation
package import Predictions

/// 1 - tanh m, a smooth count of errors in which the losses of both labels sum to 2
/// (Ghosh, Manwani and Sastry 2015).
package struct SigmoidMargin: ElementaryMarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "sigmoid_margin",
    aliases: ["sigmoid_loss", "tanh_margin", "smooth_ramp", "smooth_zero_one"],
    summary: "A smooth count of wrong decisions; labels wrong at random do not move its minimum.",
    formula: "1 - tanh(m)", tasks: [.binary],
    whenToUse: "Labels are wrong at one rate for all rows, and only the decision matters.",
    domain: "0 or 1", reference: "Ghosh, Manwani and Sastry 2015")

  package static let examples = [
    LossExample(SigmoidMargin(), score: 0, target: 1, value: 1),
    LossExample(SigmoidMargin(), score: 1.5, target: 1, value: 0.094851746355133562),
    LossExample(SigmoidMargin(), score: 0.5, target: 0, value: 1.4621171572600098),
  ]

  package init() {}

  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 1, curvatureBound: Self.largestCurvature,
      isRedescending: true, isMajorised: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "g = -s * (1 - np.tanh(f) ** 2)",
        "h = np.full_like(g, \(Self.largestCurvature))",
      ], torch: "1 - torch.tanh((2 * y - 1) * f)", keras: "1 - keras.ops.tanh((2 * y - 1) * f)"
    ).calls(link: link, builtIn: [:])
  }

  /// 2 tanh m / cosh^2 m at tanh^2 m = 1/3.
  private static let largestCurvature = 4 / (3 * 3.0.squareRoot())

  package func value(margin m: Double) -> Double { 2 * LogitPair(2 * m).complement }
  package func curvature(margin m: Double) -> Double {
    let p = LogitPair(2 * m)
    return 8 * p.probability * p.complement * (p.probability - p.complement)
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, margin m: Double, values: ElementaryValues
  ) -> Double { -abs(2 * m) }
  package func newtonPair(margin m: Double, values: ElementaryValues) -> NewtonPair {
    let p = LogitPair(2 * m, power: values.first)
    return NewtonPair(
      slope: -4 * p.probability * p.complement, curvature: Self.largestCurvature)
  }

  /// The commoner class's side, but no further than 1: the cost falls for ever that way, and
  /// farther out no row would pull a learner back.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    commonerSide(targets, weights)
  }
}
