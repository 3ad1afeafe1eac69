package import Predictions

/// The squared hinge max(0, 1 - m)^2 (L2-loss support vector machine; Cortes and Vapnik 1995).
package struct SquaredHinge: MarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "squared_hinge", aliases: ["l2_hinge", "l2_svm"],
    summary: "A smooth hinge; its score maps back to a probability.",
    formula: "max(0, 1 - m)^2", tasks: [.binary],
    whenToUse: "Only the decision matters, and the learner needs a smooth loss.",
    domain: "0 or 1", reference: "Cortes and Vapnik 1995", isDefaultCandidate: true)

  package static let examples = [
    LossExample(SquaredHinge(), score: 0.5, target: 1, value: 0.25),
    LossExample(SquaredHinge(), score: 3, target: 0, value: 16),
    LossExample(SquaredHinge(), score: -1.5, target: 0, value: 0),
  ]

  package init() {}

  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 2, isMajorised: true,
      isClassificationCalibrated: true, kinks: [1])
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "g = -2 * s * np.maximum(0, 1 - s * f)", "h = np.full_like(g, 2)",
      ], torch: "torch.relu(1 - (2 * y - 1) * f) ** 2"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: "SGDClassifier(loss=\"squared_hinge\")",
        .keras: .builtIn(
          "keras.losses.SquaredHinge()",
          trap: "Targets of 0 and 1 are taken as -1 and 1."),
      ])
  }

  package func value(margin m: Double) -> Double { max(0, 1 - m) * max(0, 1 - m) }
  package func slope(margin m: Double) -> Double { -2 * max(0, 1 - m) }
  package func curvature(margin m: Double) -> Double { m < 1 ? 2 : 0 }
  package func newtonPair(margin m: Double) -> NewtonPair {
    NewtonPair(slope: slope(margin: m), curvature: 2)
  }

  /// 2 p - 1 for the share p of class 1.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [2 * weightedMean(targets, weights) - 1]
  }

  /// The probability is (f + 1) / 2, cut off at 0 and 1.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { stationaryProbability(score: $0) })
  }
}
