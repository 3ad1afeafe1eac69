internal import Foundation
package import Predictions

/// Cross-entropy that fades for rows already right: -(1 - p)^gamma ln p with p the softmax of the
/// true class (Lin and others 2017).
package struct SoftmaxFocal: TrueClassLoss {
  package static let card = LossCard(
    name: "softmax_focal",
    aliases: ["categorical_focal_crossentropy", "multiclass_focal", "focal_cross_entropy"],
    summary: "Cross-entropy with less weight on easy rows; its probabilities must be mapped back.",
    formula: "-(1 - P_y)^gamma ln P_y, P = softmax(f)", tasks: [.multiclass, .ordinal],
    whenToUse: "Many easy rows drown few hard ones in a net; seldom better than cross_entropy.",
    domain: "a class 0 ..< K",
    parameters: [
      LossParameter(
        "gamma", default: 2, range: 0...10, unit: .pure, rule: "2; the grid is 0.5, 1, 2")
    ],
    reference: "Lin et al. 2017; Charoenphakdee et al. 2021")

  package static let presets = [
    SoftmaxFocal(gamma: 2), SoftmaxFocal(gamma: 0), SoftmaxFocal(gamma: 0.5),
    SoftmaxFocal(gamma: 5),
  ]

  package static let examples = [
    LossExample(SoftmaxFocal(gamma: 2), scores: [0, 0, 0], target: 1, value: 0.488272128296938),
    LossExample(SoftmaxFocal(gamma: 1), scores: [1, 2, 3], target: 2, value: 0.136449783077883),
    LossExample(SoftmaxFocal(gamma: 0), scores: [0, 2], target: 0, value: 2.12692801104297),
  ]

  package static func configured(for evidence: ParameterEvidence) -> SoftmaxFocal {
    SoftmaxFocal(gamma: 2)
  }

  /// How fast the weight of easy rows fades.
  package let gamma: Double

  /// The largest slope and curvature, found once.
  private var bounds = TwoClassBounds()

  /// Creates the loss of an exponent between 0 and 10.
  package init(gamma: Double) {
    precondition(gamma >= 0 && gamma <= 10)
    self.gamma = gamma
    bounds = TwoClassBounds(of: self)
  }

  package init(parameters: [String: Double]) throws(LossError) {
    self.init(gamma: try SoftmaxFocal.card.value(of: "gamma", in: parameters))
  }

  package var parameters: [String: Double] { ["gamma": gamma] }
  package var functional: Functional { gamma == 0 ? .probability : .decision }
  package var leastCurvature: Double { gamma == 0 ? 0 : 1e-3 }
  package var traits: LossTraits {
    LossTraits(
      isConvex: gamma == 0, isSmooth: true, slopeBound: bounds.slope,
      curvatureBound: bounds.curvature, isStrictlyProper: gamma == 0,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: TrueClassPython.derivatives(
        slope: "q ** \(gamma) + \(gamma) * q ** (\(gamma) - 1) * p * -np.log(p)",
        weight: "q ** \(gamma)", least: "1e-3"),
      scores: "K",
      torch: TrueClassPython.torch("-(-torch.expm1(t)) ** \(gamma) * t")
    ).calls(
      link: link,
      builtIn: [
        .keras: .builtIn(
          "keras.losses.CategoricalFocalCrossentropy(alpha=1.0, gamma=\(gamma), from_logits=True)"
            + "  # with one-hot labels",
          trap: "Labels must be one-hot, and alpha is 0.25 for every class unless it is given.")
      ])
  }

  package func value(of own: TrueClass) -> Double {
    pow(own.complement, gamma) * -own.logarithm
  }
  package func slope(of own: TrueClass) -> Double {
    -pow(own.complement, gamma) * (1 + gamma * own.probability * own.decline)
  }
  package func logSlope(of own: TrueClass) -> Double {
    guard gamma > 0 else { return 0 }
    let fade = gamma * log(own.complement).clampedToFinite
    return (fade + log1p(gamma * own.probability * own.decline)).clampedToFinite
  }
  // p ln p stays bounded where ln p alone would not.
  package func scaledCurvature(of own: TrueClass) -> Double {
    let p = own.probability
    let bracket = p * (2 + (gamma - 1) * p * own.decline) + p * own.logarithm
    return gamma * pow(own.complement, gamma + 1) * bracket
  }
  package func weight(of own: TrueClass) -> Double { pow(own.complement, gamma) }

  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    stationaryProbabilities(scores: scores, classes: classes)
  }
}
