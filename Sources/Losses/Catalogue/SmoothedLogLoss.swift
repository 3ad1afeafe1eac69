package import Predictions

/// Log loss against labels of which a part is spread over both classes (Szegedy and others 2016).
package struct SmoothedLogLoss: ElementaryLoss {
  package static let card = LossCard(
    name: "smoothed_log_loss",
    aliases: ["label_smoothed_bce", "smoothed_bce", "binary_label_smoothing"],
    summary: "Log loss that never asks for certainty; its probabilities map back.",
    formula: "ln(1 + e^f) - ((1 - e) y + e / 2) f, e = smoothing", tasks: [.binary],
    whenToUse: "Some labels are wrong, and a net would learn them by heart.", domain: "0 or 1",
    parameters: [
      LossParameter("smoothing", default: 0.1, range: 0...0.9, unit: .pure, rule: "0.1")
    ],
    reference: "Szegedy et al. 2016")

  package static let presets = [
    SmoothedLogLoss(smoothing: 0.1), SmoothedLogLoss(smoothing: 0), SmoothedLogLoss(smoothing: 0.4),
  ]

  package static let examples = [
    LossExample(SmoothedLogLoss(smoothing: 0.1), score: 2, target: 0, value: 2.0269280110429725),
    LossExample(SmoothedLogLoss(smoothing: 0.2), score: -3, target: 1, value: 2.7485873515737421),
    LossExample(SmoothedLogLoss(smoothing: 0.1), score: 0, target: 1, value: 0.69314718055994531),
  ]

  package static func configured(for evidence: ParameterEvidence) -> SmoothedLogLoss {
    SmoothedLogLoss(smoothing: 0.1)
  }

  /// The part of each label that is spread over both classes.
  package let smoothing: Double
  private let plain = LogLoss()

  /// Creates the loss of a part between 0 and 0.9.
  package init(smoothing: Double) {
    precondition(smoothing >= 0 && smoothing <= 0.9)
    self.smoothing = smoothing
  }

  package init(parameters: [String: Double]) throws(LossError) {
    smoothing = try SmoothedLogLoss.card.value(of: "smoothing", in: parameters)
  }

  package var parameters: [String: Double] { ["smoothing": smoothing] }
  package var link: Link { .logit }
  package var functional: Functional { smoothing == 0 ? .probability : .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1 - smoothing / 2, curvatureBound: 0.25,
      isStrictlyProper: smoothing == 0, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    let label = "(1 - \(smoothing)) * y + \(smoothing) / 2"
    return CustomObjective(
      lines: [
        "p = 1 / (1 + np.exp(-f))", "g, h = p - (\(label)), np.maximum(p * (1 - p), 1e-16)",
      ], torch: "torch.nn.functional.softplus(f) - (\(label)) * f"
    ).calls(
      link: link,
      builtIn: [
        .keras:
          "keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=\(smoothing))"
      ])
  }

  package func accepts(_ target: Double) -> Bool { target == 0 || target == 1 }

  private func soft(_ target: Double) -> Double { (1 - smoothing) * target + smoothing / 2 }

  package func value(score f: Double, target y: Double) -> Double {
    plain.value(score: f, target: soft(y))
  }
  package func curvature(score f: Double, target y: Double) -> Double {
    plain.curvature(score: f, target: soft(y))
  }

  package static let functions = LogLoss.functions
  package func argument(
    ofFunction index: Int, score f: Double, target y: Double, values: ElementaryValues
  ) -> Double { plain.argument(ofFunction: index, score: f, target: soft(y), values: values) }
  package func newtonPair(
    score f: Double, target y: Double, values: ElementaryValues
  ) -> NewtonPair { plain.newtonPair(score: f, target: soft(y), values: values) }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    plain.bestConstant(targets: targets.map(soft), weights: weights, classes: classes)
  }

  /// Undoes p = (1 - e) eta + e / 2, cut off at 0 and 1.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(
      scores.map { score in
        min(max((link.prediction(of: score) - smoothing / 2) / (1 - smoothing), 0), 1)
      })
  }
}
