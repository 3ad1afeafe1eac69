internal import Foundation
package import Predictions

/// (1 - p^q) / q for the probability p of the true class: log loss as q falls to 0, the absolute
/// error of the probability at q = 1 (Zhang and Sabuncu 2018).
package struct GeneralisedCrossEntropy: ElementaryMarginLoss {
  package static let card = LossCard(
    name: "generalised_cross_entropy",
    aliases: ["gce", "generalized_cross_entropy", "lq_loss", "binary_gce"],
    summary: "Between log loss and a count of errors: gives up on rows with wrong labels.",
    formula: "(1 - p^q) / q, p = sigmoid(m)", tasks: [.binary],
    whenToUse: "Many labels are wrong; map the overconfident probabilities back.",
    domain: "0 or 1",
    parameters: [
      LossParameter(
        "q", default: 0.7, range: 1e-6...1, unit: .pure, rule: "0.7; the grid is 0.3, 0.5, 0.7")
    ],
    reference: "Zhang and Sabuncu 2018")

  package static let presets = [0.7, 0.2, 0.5, 1].map { GeneralisedCrossEntropy(q: $0) }

  package static let examples = [
    LossExample(
      GeneralisedCrossEntropy(q: 0.7), score: 0, target: 1, value: 0.54918256189648837),
    LossExample(
      GeneralisedCrossEntropy(q: 0.5), score: -2, target: 0, value: 0.12298420040972224),
    LossExample(
      GeneralisedCrossEntropy(q: 1), score: -1, target: 1, value: 0.73105857863000488),
  ]

  package static func configured(for evidence: ParameterEvidence) -> Self { Self(q: 0.7) }

  /// How far from log loss.
  package let q: Double

  /// Creates the loss of a power between 1e-6 and 1.
  package init(q: Double) {
    precondition(q >= 1e-6 && q <= 1)
    self.q = q
  }

  package init(parameters: [String: Double]) throws(LossError) {
    q = try Self.card.value(of: "q", in: parameters)
  }

  package var parameters: [String: Double] { ["q": q] }
  /// At q = 1 the minimum lies at infinity for every probability but 1/2.
  package var link: Link { q < 1 ? .logit : .margin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    let steepest = q / (1 + q)
    let root = ((2 * q + 1) * (2 * q + 1) * (1 + q) - 4 * q * q * (2 + q)) * (1 + q)
    let roundest = ((2 * q + 1) * (1 + q) + root.squareRoot()) / (2 * (1 + q) * (2 + q))
    return LossTraits(
      isConvex: false, isSmooth: true, slopeBound: pow(steepest, q) / (1 + q),
      curvatureBound: pow(roundest, q) * (1 - roundest) * ((1 + q) * roundest - q),
      isRedescending: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "s = 2 * y - 1", "p = 1 / (1 + np.exp(-s * f))", "w = p ** \(q)", "g = -s * w * (1 - p)",
        "h = w * (1 - p) * np.maximum(p - \(q) * (1 - p), p)", "h = np.maximum(h, 1e-3)",
      ], torch: "(1 - torch.sigmoid((2 * y - 1) * f) ** \(q)) / \(q)",
      keras: "(1 - keras.ops.sigmoid((2 * y - 1) * f) ** \(q)) / \(q)"
    ).calls(link: link, builtIn: [:])
  }

  package func value(margin m: Double) -> Double { -expm1(-q * softplus(-m)) / q }
  package func curvature(margin m: Double) -> Double {
    let p = LogitPair(m)
    return exp(-q * softplus(-m)) * p.complement * (p.probability - q * p.complement)
  }

  // ln(1 + e^-|m|) is the second value, p^q the third.
  package static let functions: [ElementaryFunction] = [.exp, .log1p, .exp]
  package func argument(
    ofFunction index: Int, margin m: Double, values: ElementaryValues
  ) -> Double {
    switch index {
    case 0: -abs(m)
    case 1: values.first
    default: -q * (max(-m, 0) + values.second)
    }
  }

  /// The curvature of log loss with the weight p^q held still, but at least 0.001.
  package func newtonPair(margin m: Double, values: ElementaryValues) -> NewtonPair {
    let p = LogitPair(m, power: values.first)
    let pull = values.third * p.complement
    return NewtonPair(slope: -pull, curvature: max(pull * p.probability, 1e-3))
  }

  /// The logit of the share of class 1 over 1 - q, within 30; at q = 1 the commoner class's side.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    guard q < 1 else { return commonerSide(targets, weights) }
    let totals = classTotals(targets, weights, count: 2)
    let score = LogitRange.logRatio(totals[1], totals[0]) / (1 - q)
    return [min(max(score, -LogitRange.largest), LogitRange.largest)]
  }

  /// The logit of the probability is (1 - q) f.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    q < 1 ? pairedProbabilities(scores.map { Link.sigmoid((1 - q) * $0) }) : nil
  }
}
