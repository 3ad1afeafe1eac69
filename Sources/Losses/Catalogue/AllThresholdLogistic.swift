package import Predictions

/// The mean of a log loss for each threshold between ordered classes, which asks whether the class
/// lies above it (Rennie and Srebro 2005).
package struct AllThresholdLogistic: ThresholdLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "all_threshold_logistic",
    aliases: ["all_threshold", "logistic_all_threshold", "coral"],
    summary: "Pays for every threshold that lies between decision and truth; decides the median.",
    formula: "mean over j of softplus(+-(b_j - f)), + for j < y, b_j = b_(j-1) + softplus(g_j)",
    tasks: [.ordinal],
    whenToUse: "Classes have an order, and being off by two is twice as bad as by one.",
    domain: "a class 0 ..< K", reference: "Rennie and Srebro 2005; Cao et al. 2020")

  package static let examples = [
    LossExample(AllThresholdLogistic(), scores: [0, 0], target: 1, value: 0.549306144334055),
    LossExample(AllThresholdLogistic(), scores: [0, 0], target: 2, value: 0.895879734614028),
    LossExample(AllThresholdLogistic(), scores: [2], target: 0, value: 2.12692801104297),
  ]

  package init() {}

  package var link: Link { .largestMargin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    // Convex in f and b, but b is not linear in the gaps. It decides the median class, which may
    // not be the most probable one.
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 1, curvatureBound: 0.25,
      isClassificationCalibrated: false)
  }

  package var calls: [Framework: FrameworkCall] {
    ThresholdPython(thresholds: "1 / f.shape[1]", gaps: false).calls(link: link, more: [:])
  }

  package var weighsGaps: Bool { false }

  package func weight(ofThreshold index: Int, target: Int, count: Int) -> Double {
    1 / Double(count)
  }

  /// Decides by the number of thresholds at or below the score.
  package func prediction(scores: [Double], classes: Int) -> Prediction {
    let rows = OrderedThresholds.rows(scores, classes: classes)
    return .classes(
      CutPoints.prediction(
        scores: rows.map(\.score), cutPoints: rows.map(\.thresholds), classes: classes))
  }
}
