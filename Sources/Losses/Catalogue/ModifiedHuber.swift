package import Predictions

/// The squared hinge, straight below m = -1 so that gross mistakes pull no harder (Zhang 2004).
package struct ModifiedHuber: MarginLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "modified_huber", aliases: ["quadratically_smoothed_hinge", "huberized_hinge"],
    summary: "A squared hinge that bounds the pull of mistakes; its score maps to a probability.",
    formula: "max(0, 1 - m)^2 if m >= -1, else -4 m", tasks: [.binary],
    whenToUse: "Some labels are wrong, and probabilities that reach 0 and 1 will do.",
    domain: "0 or 1", reference: "Zhang 2004")

  package static let examples = [
    LossExample(ModifiedHuber(), score: 0.5, target: 1, value: 0.25),
    LossExample(ModifiedHuber(), score: 3, target: 0, value: 12),
    LossExample(ModifiedHuber(), score: 1, target: 0, value: 4),
    LossExample(ModifiedHuber(), score: -1.5, target: 0, value: 0),
  ]

  package init() {}

  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 4, curvatureBound: 2, isMajorised: true,
      isClassificationCalibrated: true, kinks: [-1, 1])
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "g = -2 * s * np.clip(1 - s * f, 0, 2)", "h = np.full_like(g, 2)",
      ],
      torch: value("torch.clamp"), keras: value("keras.ops.clip")
    ).calls(
      link: link, builtIn: [.scikitLearn: "SGDClassifier(loss=\"modified_huber\")"])
  }

  private func value(_ clip: String) -> String {
    let loss = "1 - (2 * y - 1) * f"
    return "\(clip)(\(loss), 0, 2) * (2 * \(clip)(\(loss), 0, 1e30) - \(clip)(\(loss), 0, 2))"
  }

  package func value(margin m: Double) -> Double {
    m >= -1 ? max(0, 1 - m) * max(0, 1 - m) : -4 * m
  }
  package func slope(margin m: Double) -> Double { -2 * min(max(1 - m, 0), 2) }
  package func curvature(margin m: Double) -> Double { m > -1 && m < 1 ? 2 : 0 }
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
