package import Predictions

/// The hinge with its corner rounded by a parabola of a given width (Rennie and Srebro 2005).
package struct SmoothedHinge: MarginLoss {
  package static let card = LossCard(
    name: "smoothed_hinge", aliases: ["smooth_hinge", "quadratic_hinge", "rennie_hinge"],
    summary: "The hinge with a round corner: robust like it, and its score maps to a probability.",
    formula: "0 if m >= 1; (1 - m)^2 / (2 w) if m > 1 - w; else 1 - w / 2 - m; w = width",
    tasks: [.binary],
    whenToUse: "The decision matters, some labels are wrong, and the learner needs a smooth loss.",
    domain: "0 or 1",
    parameters: [
      LossParameter("width", default: 1, range: 1e-6...2, unit: .pure, rule: "1")
    ],
    reference: "Rennie and Srebro 2005")

  package static let presets = [
    SmoothedHinge(width: 1), SmoothedHinge(width: 0.5), SmoothedHinge(width: 2),
  ]

  package static let examples = [
    LossExample(SmoothedHinge(width: 1), score: 0.5, target: 1, value: 0.125),
    LossExample(SmoothedHinge(width: 1), score: 3, target: 0, value: 3.5),
    LossExample(SmoothedHinge(width: 0.5), score: -0.75, target: 0, value: 0.0625),
    LossExample(SmoothedHinge(width: 2), score: -1.5, target: 0, value: 0),
  ]

  package static func configured(for evidence: ParameterEvidence) -> SmoothedHinge {
    SmoothedHinge(width: 1)
  }

  /// How many units of margin the parabola spans.
  package let width: Double

  /// Creates the loss of a width between 1e-6 and 2.
  package init(width: Double) {
    precondition(width >= 1e-6 && width <= 2)
    self.width = width
  }

  package init(parameters: [String: Double]) throws(LossError) {
    width = try SmoothedHinge.card.value(of: "width", in: parameters)
  }

  package var parameters: [String: Double] { ["width": width] }
  package var link: Link { .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: 1 / width, isMajorised: true,
      isClassificationCalibrated: true, kinks: [1 - width, 1])
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "g = -s * np.clip((1 - s * f) / \(width), 0, 1)",
        "h = np.full_like(g, 1 / \(width))",
      ], torch: value("torch.clamp"), keras: value("keras.ops.clip")
    ).calls(link: link, builtIn: [:])
  }

  private func value(_ clip: String) -> String {
    let loss = "1 - (2 * y - 1) * f"
    let corner = "\(clip)(\(loss), 0, \(width))"
    return "\(corner) * (2 * \(clip)(\(loss), 0, 1e30) - \(corner)) / (2 * \(width))"
  }

  package func value(margin m: Double) -> Double {
    if m >= 1 { return 0 }
    return m > 1 - width ? (1 - m) * ((1 - m) / (2 * width)) : 1 - width / 2 - m
  }
  package func slope(margin m: Double) -> Double { -min(max((1 - m) / width, 0), 1) }
  package func curvature(margin m: Double) -> Double {
    m < 1 && m > 1 - width ? 1 / width : 0
  }
  package func newtonPair(margin m: Double) -> NewtonPair {
    NewtonPair(slope: slope(margin: m), curvature: 1 / width)
  }

  /// Odds are the ratio of the slopes on both sides.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { stationaryProbability(score: $0) })
  }
}
