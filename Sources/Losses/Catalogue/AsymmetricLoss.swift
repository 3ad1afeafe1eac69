internal import Foundation
package import Predictions

/// Log loss that fades for rows already right, by another power in each class, and lets go of rows
/// of class 0 whose probability lies below a margin (Ridnik and others 2021).
package struct AsymmetricLoss: ScoreLoss {
  package static let card = LossCard(
    name: "asymmetric", aliases: ["asl", "asymmetric_focal"],
    summary: "A focal loss in which easy rows of class 0 fade faster than those of class 1.",
    formula:
      "y = 1: -(1 - p)^gamma_positive ln p; y = 0: -x^gamma_negative ln(1 - x), "
      + "x = max(0, p - margin)",
    tasks: [.binary],
    whenToUse: "Class 1 is rare, and easy rows of class 0 drown it in a net.", domain: "0 or 1",
    parameters: [
      LossParameter("gamma_positive", default: 0, range: 0...10, unit: .pure, rule: "0"),
      LossParameter("gamma_negative", default: 4, range: 0...10, unit: .pure, rule: "4"),
      LossParameter("margin", default: 0.05, range: 0...0.5, unit: .pure, rule: "0.05"),
    ],
    reference: "Ridnik et al. 2021")

  package static let presets = [
    AsymmetricLoss(gammaPositive: 0, gammaNegative: 4, margin: 0.05),
    AsymmetricLoss(gammaPositive: 0, gammaNegative: 0, margin: 0),
    AsymmetricLoss(gammaPositive: 1, gammaNegative: 4, margin: 0),
    AsymmetricLoss(gammaPositive: 0, gammaNegative: 1, margin: 0.1),
  ]

  package static let examples = [
    LossExample(presets[0], score: 0, target: 0, value: 0.024515053512235161),
    LossExample(presets[0], score: 2, target: 0, value: 0.84641495069195088),
    LossExample(presets[0], score: 2, target: 1, value: 0.1269280110429725),
    LossExample(presets[0], score: -4, target: 0, value: 0),
    LossExample(presets[2], score: -2, target: 1, value: 1.8733919771959595),
  ]

  package static func configured(for evidence: ParameterEvidence) -> AsymmetricLoss { presets[0] }

  /// How fast easy rows of class 1 fade.
  package let gammaPositive: Double
  /// How fast easy rows of class 0 fade.
  package let gammaNegative: Double
  /// The probability below which rows of class 0 cost nothing.
  package let margin: Double

  /// Creates the loss of two powers between 0 and 10 and a margin between 0 and 1/2.
  package init(gammaPositive: Double, gammaNegative: Double, margin: Double) {
    precondition((0...10).contains(gammaPositive) && (0...10).contains(gammaNegative))
    precondition((0...0.5).contains(margin))
    self.gammaPositive = gammaPositive
    self.gammaNegative = gammaNegative
    self.margin = margin
  }

  package init(parameters: [String: Double]) throws(LossError) {
    gammaPositive = try Self.card.value(of: "gamma_positive", in: parameters)
    gammaNegative = try Self.card.value(of: "gamma_negative", in: parameters)
    margin = try Self.card.value(of: "margin", in: parameters)
  }

  package var parameters: [String: Double] {
    ["gamma_positive": gammaPositive, "gamma_negative": gammaNegative, "margin": margin]
  }
  package var link: Link { .logit }
  package var functional: Functional { isPlain ? .probability : .decision }

  package func accepts(_ target: Double) -> Bool { target == 0 || target == 1 }

  package func value(score f: Double, target y: Double) -> Double { side(f, y).value }
  package func slope(score f: Double, target y: Double) -> Double { side(f, y).slope }
  package func curvature(score f: Double, target y: Double) -> Double { side(f, y).curvature }

  /// The curvature of log loss where the true one is smaller; 1 at the most.
  package func newtonPair(score f: Double, target y: Double, smoothing: Double) -> NewtonPair {
    let side = side(f, y)
    let p = LogitPair(f)
    return NewtonPair(
      slope: side.slope,
      curvature: min(max(side.curvature, p.probability * p.complement), 1))
  }
}
