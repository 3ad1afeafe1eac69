package import Predictions

/// Proportional odds: P(y <= j) = sigmoid(b_j - f) with the same f for all thresholds b_j
/// (McCullagh 1980).
package struct CumulativeLogit: ThresholdLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "cumulative_logit",
    aliases: ["proportional_odds", "ordered_logit", "ordinal_logistic"],
    summary: "Log loss of ordered classes with one score and common thresholds; estimates all.",
    formula: "-ln(sigmoid(b_y - f) - sigmoid(b_(y-1) - f)), b_j = b_(j-1) + softplus(g_j), b_0 = 0",
    tasks: [.ordinal],
    whenToUse: "Classes have an order, and their probabilities are wanted.",
    domain: "a class 0 ..< K", reference: "McCullagh 1980", isDefaultCandidate: true)

  package static let examples = [
    LossExample(CumulativeLogit(), scores: [0, 0], target: 1, value: 1.79175946922806),
    LossExample(CumulativeLogit(), scores: [0, 0], target: 2, value: 1.09861228866811),
    LossExample(CumulativeLogit(), scores: [2], target: 0, value: 2.12692801104297),
  ]

  package init() {}

  package var link: Link { .cumulativeLogit }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    // Convex in f and b, but b is not linear in the gaps. Two thresholds that coincide double
    // the curvature.
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 1, curvatureBound: 0.5, isStrictlyProper: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    ThresholdPython(thresholds: "((j == y) | (j == y - 1))", gaps: true).calls(
      link: link,
      more: [
        .scikitLearn: FrameworkCall(
          .unavailable, "# no built-in: statsmodels' OrderedModel(distr=\"logit\") has it")
      ])
  }

  package var weighsGaps: Bool { true }

  package func weight(ofThreshold index: Int, target: Int, count: Int) -> Double {
    index == target || index == target - 1 ? 1 : 0
  }
}
