internal import Foundation
package import Predictions

/// Log loss that fades for rows already right: -q^gamma ln p, p = sigmoid(m), q = 1 - p
/// (Lin and others 2017).
package struct Focal: ElementaryMarginLoss {
  package static let card = LossCard(
    name: "focal", aliases: ["focal_loss", "binary_focal", "binary_focal_crossentropy"],
    summary: "Log loss with less weight on easy rows; its probabilities must be mapped back.",
    formula: "-(1 - p)^gamma ln p, p = sigmoid(m)", tasks: [.binary],
    whenToUse: "Many easy rows drown few hard ones in a net; seldom better than log_loss.",
    domain: "0 or 1",
    parameters: [
      LossParameter(
        "gamma", default: 2, range: 0...10, unit: .pure, rule: "2; the grid is 0.5, 1, 2")
    ],
    reference: "Lin et al. 2017; Charoenphakdee et al. 2021", isDefaultCandidate: true)

  package static let presets = [
    Focal(gamma: 2), Focal(gamma: 0), Focal(gamma: 0.5), Focal(gamma: 5),
  ]

  package static let examples = [
    LossExample(Focal(gamma: 2), score: 0, target: 1, value: 0.173286795139986),
    LossExample(Focal(gamma: 1), score: 0, target: 0, value: 0.346573590279973),
    LossExample(Focal(gamma: 0), score: 2, target: 0, value: 2.12692801104297),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Focal { Focal(gamma: 2) }

  /// How fast the weight of easy rows fades.
  package let gamma: Double

  /// Creates the loss of an exponent between 0 and 10.
  package init(gamma: Double) {
    precondition(gamma >= 0 && gamma <= 10)
    self.gamma = gamma
  }

  package init(parameters: [String: Double]) throws(LossError) {
    gamma = try Focal.card.value(of: "gamma", in: parameters)
  }

  package var parameters: [String: Double] { ["gamma": gamma] }
  package var link: Link { .logit }
  package var functional: Functional { gamma == 0 ? .probability : .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: gamma == 0, isSmooth: true, slopeBound: largestValue { abs(slope(margin: $0)) },
      curvatureBound: largestValue { curvature(margin: $0) }, isStrictlyProper: gamma == 0,
      isClassificationCalibrated: true)
  }

  // torchvision's alpha = -1 treats both classes alike.
  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "p = np.clip(1 / (1 + np.exp(-s * f)), 1e-15, 1 - 1e-15)",
        "w = (1 - p) ** \(gamma)", "g = s * w * (\(gamma) * p * np.log(p) - (1 - p))",
        "h = w * p * ((1 - p) * (1 + 2 * \(gamma)) + \(gamma) * np.log(p) * (1 - p - \(gamma) * p))",
        "h = np.maximum(np.maximum(h, w * p * (1 - p)), 1e-6)",
      ]
    ).calls(
      link: link,
      builtIn: [
        .catboost: catboost,
        .pytorch: .builtIn(
          """
          torchvision.ops.sigmoid_focal_loss(f, y, alpha=-1, gamma=\(gamma), reduction="mean")
          """, trap: "alpha is 0.25 unless it is given: positives then count a third of negatives."),
        .keras: .builtIn(
          "keras.losses.BinaryFocalCrossentropy(gamma=\(gamma), from_logits=True)",
          trap: "alpha does nothing unless apply_class_balancing=True."),
      ])
  }

  private var catboost: FrameworkCall {
    // A gamma of 0 is refused.
    gamma == 0
      ? .builtIn("loss_function=\"Logloss\"  # focal_gamma=\(gamma)")
      : .builtIn(
        "loss_function=\"Focal:focal_alpha=0.5;focal_gamma=\(gamma)\"", since: "1.2.3",
        trap: "It runs on the CPU only, and its alpha multiplies both classes: 0.5 halves the loss."
      )
  }

  package func value(margin m: Double) -> Double {
    let parts = Parts(m, of: self)
    return -parts.fade * parts.logarithm
  }

  package func curvature(margin m: Double) -> Double { Parts(m, of: self).curvature }

  package static let functions: [ElementaryFunction] = [.exp, .log1p, .exp]
  package func argument(
    ofFunction index: Int, margin m: Double, values: ElementaryValues
  ) -> Double {
    switch index {
    case 0: -abs(m)
    case 1: values.first
    default: -gamma * (max(m, 0) + values.second)
    }
  }

  /// Where the loss is concave, the curvature of log loss with the fading weight held still.
  package func newtonPair(margin m: Double, values: ElementaryValues) -> NewtonPair {
    let parts = Parts(m, gamma: gamma, values: values)
    let held = parts.fade * parts.p * parts.q
    return NewtonPair(slope: parts.slope, curvature: max(parts.curvature, max(held, 1e-6)))
  }

  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    pairedProbabilities(scores.map { stationaryProbability(score: $0) })
  }
}
