internal import Foundation
package import Predictions

/// Cross-entropy with a bounded logarithm and a heavy-tailed softmax (Amid and others 2019).
///
/// P_k = exp_t2(f_k - lambda) with exp_t(x) = (1 + (1 - t) x)^(1 / (1 - t)) and lambda such that
/// the row sums to 1. The loss is a divergence of Bregman, so that P estimates probabilities.
package struct BiTempered: ClassLoss {
  package static let card = LossCard(
    name: "bi_tempered", aliases: ["bi_tempered_logistic", "bitempered"],
    summary: "Bounded cross-entropy with heavy tails, robust to wrong labels near and far.",
    formula: "(1 - P_y^(1 - t1)) / (1 - t1) - (1 - sum_k P_k^(2 - t1)) / (2 - t1), P by t2",
    tasks: [.multiclass, .ordinal],
    whenToUse:
      "Labels are wrong both near and far from the boundary, and probabilities are wanted.",
    domain: "a class 0 ..< K",
    parameters: [
      LossParameter("t1", default: 0.8, range: 0...1, unit: .pure, rule: "0.8; 1 is unbounded"),
      LossParameter("t2", default: 1.2, range: 1...4, unit: .pure, rule: "1.2; 1 is softmax"),
    ],
    reference: "Amid et al. 2019")

  package static let presets = [
    BiTempered(t1: 0.8, t2: 1.2), BiTempered(t1: 1, t2: 1), BiTempered(t1: 0.5, t2: 2),
    BiTempered(t1: 0, t2: 1), BiTempered(t1: 1, t2: 1.5),
  ]

  package static let examples = [
    LossExample(
      BiTempered(t1: 0.8, t2: 1.2), scores: [0, 0, 0], target: 1, value: 0.821910159332372),
    LossExample(
      BiTempered(t1: 0.5, t2: 2), scores: [1, 2], target: 0, value: 0.578556188671167),
    LossExample(BiTempered(t1: 1, t2: 1), scores: [0, 2], target: 0, value: 2.12692801104297),
  ]

  package static func configured(for evidence: ParameterEvidence) -> BiTempered {
    BiTempered(t1: 0.8, t2: 1.2)
  }

  /// Bounds the loss below 1 / (1 - t1) where it is less than 1.
  package let t1: Double
  /// Makes the tails of P heavy where it is more than 1.
  package let t2: Double

  /// The largest slope and curvature, found once.
  private var bounds = TwoClassBounds()

  /// Creates the loss of two temperatures, at most 1 and at least 1.
  package init(t1: Double, t2: Double) {
    precondition(t1 >= 0 && t1 <= 1 && t2 >= 1 && t2 <= 4)
    self.t1 = t1
    self.t2 = t2
    bounds = TwoClassBounds(of: self)
  }

  package init(parameters: [String: Double]) throws(LossError) {
    self.init(
      t1: try BiTempered.card.value(of: "t1", in: parameters),
      t2: try BiTempered.card.value(of: "t2", in: parameters))
  }

  package var parameters: [String: Double] { ["t1": t1, "t2": t2] }
  package var link: Link { .softmax }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: t1 == t2, isSmooth: true, slopeBound: bounds.slope,
      curvatureBound: bounds.curvature, isRedescending: t1 < t2, isStrictlyProper: true,
      isClassificationCalibrated: true)
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let softmax = TemperedSoftmax(scores, row: row, temperature: t2)
    let rest = 1 - t1
    let logarithm = softmax.logarithm(scores[row.lowerBound + target])
    let own = rest > 0 ? -expm1(rest * logarithm) / rest : -logarithm
    var others = 0.0
    for j in row where j != row.lowerBound + target {
      others += exp((1 + rest) * softmax.logarithm(scores[j]))
    }
    return max(0, own + (others + expm1((1 + rest) * logarithm)) / (1 + rest))
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let softmax = TemperedSoftmax(scores, row: row, temperature: t2)
    for j in row { slopes[j] = softmax.probability(scores[j]) }
    let parts = Parts(self, slopes, row: row, target: target)
    for j in row { slopes[j] = parts.slope(slopes[j], at: j) }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let softmax = TemperedSoftmax(scores, row: row, temperature: t2)
    for j in row { curvatures[j] = softmax.probability(scores[j]) }
    let parts = Parts(self, curvatures, row: row, target: target)
    for j in row { curvatures[j] = parts.curvature(curvatures[j], at: j) }
  }

  /// Takes 2 P (1 - P), as for cross-entropy.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let softmax = TemperedSoftmax(scores, row: row, temperature: t2)
    for j in row {
      slopes[j] = softmax.probability(scores[j])
      curvatures[j] = max(2 * slopes[j] * (1 - slopes[j]), t1 < t2 ? 1e-3 : 0)
    }
    let parts = Parts(self, slopes, row: row, target: target)
    for j in row { slopes[j] = parts.slope(slopes[j], at: j) }
  }

  /// Scores whose P are the shares: ln_t2 of them, an absent class 30 below the others.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let sum = totals.reduce(0, +)
    let scores = totals.map { total -> Double? in
      guard total > 0 else { return nil }
      let logarithm = log(total / sum)
      return t2 > 1 ? -expm1(-(t2 - 1) * logarithm) / (t2 - 1) : logarithm
    }
    let least = min(scores.compactMap(\.self).min() ?? 0, -LogitRange.largest)
    return centred(scores.map { $0 ?? least })
  }

  /// Returns P, which softmax of the scores is not.
  package func prediction(scores: [Double], classes: Int) -> Prediction {
    let probabilities = stride(from: 0, to: scores.count, by: classes).flatMap { start in
      let row = start..<start + classes
      let softmax = TemperedSoftmax(scores.span, row: row, temperature: t2)
      return row.map { min(softmax.probability(scores[$0]), 1) }
    }
    return .classes(ClassPrediction(probabilities: probabilities, classCount: classes))
  }
}
