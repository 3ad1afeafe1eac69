package import Predictions

/// The squared distance of the margin from 1, which is least squares on labels -1 and 1
/// (Suykens and Vandewalle 1999).
package struct SquaredMargin: MarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "squared_margin",
    aliases: ["least_squares_margin", "least_squares_classification", "ls_svm"],
    summary: "Least squares on labels -1 and 1; punishes rows that are too right as well.",
    formula: "(1 - m)^2", tasks: [.binary],
    whenToUse: "A linear model must be fitted in closed form, and decisions will do.",
    domain: "0 or 1", reference: "Suykens and Vandewalle 1999")

  package static let examples = [
    LossExample(SquaredMargin(), score: 0.5, target: 1, value: 0.25),
    LossExample(SquaredMargin(), score: 3, target: 0, value: 16),
    LossExample(SquaredMargin(), score: 3, target: 1, value: 4),
  ]

  package init() {}

  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, curvatureBound: 2, isMajorised: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["g, h = 2 * (f - (2 * y - 1)), np.full_like(f, 2)"],
      torch: "(f - (2 * y - 1)) ** 2", keras: "(f - (2 * y - 1)) ** 2"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "SGDClassifier(loss=\"squared_error\")", since: "1.0",
          trap: "Its loss is half of this one, so that its penalty weighs twice as much.")
      ])
  }

  package func value(margin m: Double) -> Double { (1 - m) * (1 - m) }
  package func slope(margin m: Double) -> Double { -2 * (1 - m) }
  package func curvature(margin m: Double) -> Double { 2 }

  /// 2 p - 1 for the share p of class 1.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    [2 * weightedMean(targets, weights) - 1]
  }

  /// The probability is (f + 1) / 2, cut off at 0 and 1.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { Link.clipped.prediction(of: $0) })
  }
}
