internal import Foundation
package import Predictions

/// Cross-entropy with another first coefficient in 1 - p: -ln p + epsilon (1 - p) (Leng and others
/// 2022).
///
/// Symmetric cross-entropy (Wang and others 2019) is a multiple of it.
package struct Poly1CrossEntropy: TrueClassLoss {
  package static let card = LossCard(
    name: "poly1_cross_entropy",
    aliases: [
      "poly_loss_cross_entropy", "poly_cross_entropy", "multiclass_symmetric_cross_entropy",
    ],
    summary: "Cross-entropy plus a multiple of 1 - p; its probabilities must be mapped back.",
    formula: "-ln P_y + epsilon (1 - P_y), P = softmax(f)", tasks: [.multiclass, .ordinal],
    whenToUse: "A net is to be surer than cross_entropy makes it, or less sure (epsilon < 0).",
    domain: "a class 0 ..< K",
    parameters: [
      LossParameter(
        "epsilon", default: 1, range: -1...100, unit: .pure,
        rule: "1; symmetric cross-entropy -ln p + (beta / alpha) A (1 - p) is A beta / alpha")
    ],
    reference: "Leng et al. 2022; Wang et al. 2019")

  package static let presets = [1, 0, -1, 2, 40].map(Poly1CrossEntropy.init(epsilon:))

  package static let examples = [
    LossExample(
      Poly1CrossEntropy(epsilon: 1), scores: [0, 0, 0], target: 1, value: 1.76527895533478),
    LossExample(
      Poly1CrossEntropy(epsilon: 2), scores: [0, 2], target: 0, value: 3.88852216699874),
    LossExample(
      Poly1CrossEntropy(epsilon: -1), scores: [1000, 0, 0], target: 1, value: 999),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Poly1CrossEntropy {
    Poly1CrossEntropy(epsilon: 1)
  }

  /// What is added to the first coefficient.
  package let epsilon: Double

  /// The largest slope and curvature, found once.
  private var bounds = TwoClassBounds()

  /// Creates the loss of a coefficient between -1 and 100.
  package init(epsilon: Double) {
    precondition(epsilon >= -1 && epsilon <= 100)
    self.epsilon = epsilon
    bounds = TwoClassBounds(of: self)
  }

  package init(parameters: [String: Double]) throws(LossError) {
    self.init(epsilon: try Poly1CrossEntropy.card.value(of: "epsilon", in: parameters))
  }

  package var parameters: [String: Double] { ["epsilon": epsilon] }
  package var functional: Functional { epsilon == 0 ? .probability : .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: epsilon <= 1, isSmooth: true, slopeBound: bounds.slope,
      curvatureBound: bounds.curvature, isStrictlyProper: epsilon == 0,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: TrueClassPython.derivatives(
        slope: "1 + \(epsilon) * p", weight: "(1 + \(epsilon) * p)", least: "1e-16"),
      scores: "K", torch: TrueClassPython.torch("-t - \(epsilon) * torch.expm1(t)"),
      keras: TrueClassPython.keras("-t - \(epsilon) * keras.ops.expm1(t)")
    ).calls(link: link, builtIn: [:])
  }

  package func value(of own: TrueClass) -> Double { epsilon * own.complement - own.logarithm }
  package func slope(of own: TrueClass) -> Double { -weight(of: own) }
  package func logSlope(of own: TrueClass) -> Double { log(weight(of: own)) }
  package func scaledCurvature(of own: TrueClass) -> Double {
    -epsilon * own.probability * (own.complement * own.complement)
  }
  // 1 + epsilon p, without cancellation where epsilon is near -1 and p near 1.
  package func weight(of own: TrueClass) -> Double {
    epsilon < 0 ? 1 + epsilon - epsilon * own.complement : 1 + epsilon * own.probability
  }

  /// The shares are proportional to P / (1 + epsilon P).
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    stationaryProbabilities(scores: scores, classes: classes)
  }
}
