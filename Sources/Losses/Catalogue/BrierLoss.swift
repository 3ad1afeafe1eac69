package import Predictions

/// The squared error of the probability at logit f (Brier 1950); Savage loss at half the logit
/// (Masnadi-Shirazi and Vasconcelos 2008).
package struct BrierLoss: ElementaryMarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "brier", aliases: ["brier_loss", "savage", "squared_probability_error"],
    summary: "Squared error of the probability: proper, and gives up on rows hopelessly wrong.",
    formula: "(p - y)^2, p = sigmoid(f)", tasks: [.binary],
    whenToUse: "Probabilities are wanted and some labels are wrong.", domain: "0 or 1",
    reference: "Brier 1950; Masnadi-Shirazi and Vasconcelos 2008", isDefaultCandidate: true)

  package static let examples = [
    LossExample(BrierLoss(), score: 0, target: 1, value: 0.25),
    LossExample(BrierLoss(), score: 2, target: 1, value: 0.014209336618611039),
    LossExample(BrierLoss(), score: 1.5, target: 0, value: 0.6684280241233108),
  ]

  package init() {}

  package var link: Link { .logit }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 8.0 / 27,
      curvatureBound: curvature(at: (9 + 33.0.squareRoot()) / 24), isRedescending: true,
      isStrictlyProper: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "p = 1 / (1 + np.exp(-f))", "v = p * (1 - p)",
        "g, h = 2 * (p - y) * v, np.maximum(2 * v ** 2, 1e-3)",
      ], torch: "(torch.sigmoid(f) - y) ** 2", keras: "(keras.ops.sigmoid(f) - y) ** 2"
    ).calls(link: link, builtIn: [:])
  }

  package func value(margin m: Double) -> Double {
    let miss = LogitPair(m).complement
    return miss * miss
  }
  package func curvature(margin m: Double) -> Double {
    let p = LogitPair(m)
    return 2 * p.probability * p.complement * p.complement * (2 * p.probability - p.complement)
  }

  package static let functions: [ElementaryFunction] = [.exp]
  package func argument(
    ofFunction index: Int, margin m: Double, values: ElementaryValues
  ) -> Double { -abs(m) }

  /// Steps by Fisher information, but at least 0.001 where it fades.
  package func newtonPair(margin m: Double, values: ElementaryValues) -> NewtonPair {
    let p = LogitPair(m, power: values.first)
    let variance = p.probability * p.complement
    return NewtonPair(
      slope: -2 * variance * p.complement, curvature: max(2 * variance * variance, 1e-3))
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: 2)
    return [LogitRange.logRatio(totals[1], totals[0])]
  }

  /// Returns the curvature where the probability of the true class is p.
  private func curvature(at p: Double) -> Double { 2 * p * (1 - p) * (1 - p) * (3 * p - 1) }
}
