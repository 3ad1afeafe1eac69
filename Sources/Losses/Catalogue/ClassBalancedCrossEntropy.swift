internal import Foundation
package import Predictions

/// Cross-entropy with classes weighted by the inverse of their effective number of rows,
/// (1 - beta^n) / (1 - beta) (Cui and others 2019).
package struct ClassBalancedCrossEntropy: ExponentialClassLoss {
  package static let card = LossCard(
    name: "class_balanced_cross_entropy",
    aliases: ["class_balanced", "class_balanced_loss", "effective_number_cross_entropy"],
    summary: "Cross-entropy with more weight on rare classes; shifts every score by ln w.",
    formula: "w_y (ln(sum_k e^f_k) - f_y), w_k = (1 - beta) / (1 - beta^n_k), mean of w = 1",
    tasks: [.multiclass, .ordinal],
    whenToUse: "Rare classes count more than their share, and the largest score must decide.",
    domain: "a class 0 ..< K",
    parameters: [
      LossParameter(
        "beta", default: 0.999, range: 0...0.999999, unit: .pure,
        rule: "(n - 1) / n rounded to 0.9, 0.99, 0.999 or 0.9999, n = mean rows of a class"),
      LossParameter(
        "count", default: 1, range: 1...1e15, unit: .pure, rule: "the rows of each class",
        isList: true),
    ],
    reference: "Cui et al. 2019")

  package static let presets = [
    ClassBalancedCrossEntropy(beta: 0.999, counts: []),
    ClassBalancedCrossEntropy(beta: 0.99, counts: [900, 90, 10]),
    ClassBalancedCrossEntropy(beta: 0.9999, counts: [50, 950]),
    ClassBalancedCrossEntropy(beta: 0, counts: [900, 90, 10]),
  ]

  package static let examples = [
    LossExample(presets[0], scores: [0, 2], target: 0, value: 2.12692801104297),
    LossExample(presets[1], scores: [0, 0, 0], target: 2, value: 2.62353243658174),
    LossExample(presets[2], scores: [1000, 0], target: 1, value: 104.325740627888),
  ]

  package static func configured(for evidence: ParameterEvidence) -> ClassBalancedCrossEntropy {
    let counts = evidence.classCounts.filter(\.isFinite)
    let mean = max(weightedMean(counts, nil), 1)
    let digits = min(max(log10(mean).rounded(), 1), 4)
    return ClassBalancedCrossEntropy(
      beta: counts.isEmpty ? 0.999 : 1 - pow(10, -digits),
      counts: counts.map { card.clip($0, to: "count") })
  }

  /// How fast further rows of a class stop to bring something new.
  package let beta: Double
  /// The rows of each class; none where all classes weigh alike.
  package let counts: [Double]
  /// The weight of each class.
  let classWeights: [Double]

  /// Creates the loss of a number between 0 and 1 and the rows of each class.
  package init(beta: Double, counts: [Double]) {
    precondition(beta >= 0 && beta < 1 && counts.allSatisfy { $0 >= 1 })
    let weights = counts.map { (1 - beta) / -expm1($0 * log(beta)) }
    let mean = weightedMean(weights, nil)
    self.beta = beta
    self.counts = counts
    classWeights = weights.map { $0 / mean }
  }

  package init(parameters: [String: Double]) throws(LossError) {
    let card = ClassBalancedCrossEntropy.card
    self.init(
      beta: try card.value(of: "beta", in: parameters),
      counts: try card.list(of: "count", in: parameters))
  }

  package var parameters: [String: Double] {
    LossParameter.elements("count", counts).merging(["beta": beta]) { $1 }
  }
  package var link: Link { .softmax }
  package var functional: Functional { isEven ? .probability : .decision }
  package var traits: LossTraits {
    let largest = classWeights.max() ?? 1
    return LossTraits(
      isConvex: true, isSmooth: true, slopeBound: largest, curvatureBound: largest / 4,
      isStrictlyProper: isEven, isClassificationCalibrated: isEven)
  }

  /// Whether all classes weigh alike.
  private var isEven: Bool { classWeights.allSatisfy { $0 == classWeights[0] } }

  /// Returns the weight of a class, 1 for classes that the counts do not name.
  private func weight(_ target: Int) -> Double {
    target < classWeights.count ? classWeights[target] : 1
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    weight(target) * CrossEntropy().value(scores: scores, row: row, target: target)
  }

  package func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    CrossEntropy().turnIntoSlopes(&powers, scores: scores, row: row, target: target)
    for j in row { powers[j] *= weight(target) }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    CrossEntropy().fillCurvatures(&curvatures, scores: scores, row: row, target: target)
    for j in row { curvatures[j] *= weight(target) }
  }

  package func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    CrossEntropy().turnIntoNewtonPairs(
      &powers, curvatures: &curvatures, scores: scores, row: row, target: target)
    for j in row {
      powers[j] *= weight(target)
      curvatures[j] *= weight(target)
    }
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    return centredLogShares(totals.indices.map { totals[$0] * weight($0) })
  }

  /// The scores of the shares are f_k - ln w_k.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    softmaxRows(
      scores.indices.map { scores[$0] - log(weight($0 % classes)) }, classes: classes)
  }
}
