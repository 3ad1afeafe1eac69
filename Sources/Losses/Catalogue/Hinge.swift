package import Predictions

/// The hinge max(0, 1 - m) of support vector machines (Cortes and Vapnik 1995).
package struct Hinge: MarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "hinge", aliases: ["svm", "l1_hinge", "hinge_loss"],
    summary: "Ignores rows that are right by a margin; gives decisions, no probabilities.",
    formula: "max(0, 1 - m)", tasks: [.binary],
    whenToUse: "Only the decision matters, at equal costs.", domain: "0 or 1",
    reference: "Cortes and Vapnik 1995", isDefaultCandidate: true)

  package static let examples = [
    LossExample(Hinge(), score: 0.25, target: 1, value: 0.75),
    LossExample(Hinge(), score: 3, target: 0, value: 4),
    LossExample(Hinge(), score: -1.5, target: 0, value: 0),
  ]

  package init() {}

  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: false, slopeBound: 1, isClassificationCalibrated: true,
      kinks: [1])
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: ["s = 2 * y - 1", "a = s * f < 1", "g, h = -s * a, np.where(a, 1.0, 1e-16)"],
      torch: "torch.relu(1 - (2 * y - 1) * f)"
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn("SGDClassifier(loss=\"hinge\")"),
        .xgboost: .builtIn(
          "objective=\"binary:hinge\"", since: "0.80", trap: "It predicts 0 or 1, not a score."),
        .keras: .builtIn(
          "keras.losses.Hinge()",
          trap: "Targets of 0 and 1 are taken as -1 and 1."),
      ])
  }

  package func value(margin m: Double) -> Double { max(0, 1 - m) }
  package func slope(margin m: Double) -> Double { m < 1 ? -1 : 0 }
  package func curvature(margin m: Double) -> Double { 0 }
  package func newtonPair(margin m: Double) -> NewtonPair {
    NewtonPair(slope: slope(margin: m), curvature: m < 1 ? 1 : 0)
  }

  /// The commoner class's margin; 0 where both are equally common.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    return [totals[1] > totals[0] ? 1 : totals[1] < totals[0] ? -1 : 0]
  }
}
