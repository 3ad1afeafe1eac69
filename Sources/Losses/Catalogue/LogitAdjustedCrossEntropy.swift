internal import Foundation
package import Predictions

/// Cross-entropy of f_k + tau ln pi_k with pi the shares of the classes, so that the largest f
/// decides as if all classes were equally common (Menon and others 2021).
///
/// With tau = 1 it is the balanced softmax (Ren and others 2020).
package struct LogitAdjustedCrossEntropy: ExponentialClassLoss {
  package static let card = LossCard(
    name: "logit_adjusted_cross_entropy",
    aliases: ["logit_adjusted", "logit_adjustment", "balanced_softmax"],
    summary: "Cross-entropy whose scores leave out how common a class is; probabilities map back.",
    formula: "ln(sum_k pi_k^tau e^f_k) - f_y - tau ln pi_y", tasks: [.multiclass, .ordinal],
    whenToUse: "The balanced error counts: every class as much as the other, however rare.",
    domain: "a class 0 ..< K",
    parameters: [
      LossParameter("tau", default: 1, range: 0...10, unit: .pure, rule: "1"),
      LossParameter(
        "prior", default: 1, range: 1e-12...1, unit: .pure,
        rule: "the shares of the classes, half a row for an absent one", isList: true),
    ],
    reference: "Menon et al. 2021; Ren et al. 2020")

  package static let presets = [
    LogitAdjustedCrossEntropy(tau: 1, priors: []),
    LogitAdjustedCrossEntropy(tau: 1, priors: [0.9, 0.09, 0.01]),
    LogitAdjustedCrossEntropy(tau: 0.5, priors: [0.05, 0.95]),
    LogitAdjustedCrossEntropy(tau: 0, priors: [0.9, 0.09, 0.01]),
  ]

  package static let examples = [
    LossExample(presets[1], scores: [0, 0, 0], target: 0, value: 0.105360515657826),
    LossExample(presets[1], scores: [0, 0, 0], target: 2, value: 4.60517018598809),
    LossExample(presets[2], scores: [0, 2], target: 0, value: 3.50279529229308),
  ]

  package static func configured(for evidence: ParameterEvidence) -> LogitAdjustedCrossEntropy {
    let counts = evidence.classCounts.map { max($0.clampedToFinite, 0.5) }
    let total = counts.reduce(0, +)
    return LogitAdjustedCrossEntropy(
      tau: 1, priors: counts.map { card.clip($0 / total, to: "prior") })
  }

  /// How far the shares are taken out.
  package let tau: Double
  /// The shares of the classes up to a factor; none where all are alike.
  package let priors: [Double]
  /// What is added to the score of each class.
  private let shifts: [Double]

  /// Creates the loss of a strength between 0 and 10 and positive shares.
  package init(tau: Double, priors: [Double]) {
    precondition(tau >= 0 && tau <= 10 && priors.allSatisfy { $0 > 0 })
    self.tau = tau
    self.priors = priors
    shifts = priors.map { tau * log($0) }
  }

  package init(parameters: [String: Double]) throws(LossError) {
    let card = LogitAdjustedCrossEntropy.card
    self.init(
      tau: try card.value(of: "tau", in: parameters),
      priors: try card.list(of: "prior", in: parameters))
  }

  package var parameters: [String: Double] {
    LossParameter.elements("prior", priors).merging(["tau": tau]) { $1 }
  }
  package var link: Link { .softmax }
  package var functional: Functional { isEven ? .probability : .decision }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: 0.25,
      isStrictlyProper: isEven, isClassificationCalibrated: isEven)
  }

  /// Whether no class is shifted against another.
  private var isEven: Bool { shifts.allSatisfy { $0 == shifts[0] } }

  package var calls: [Framework: FrameworkCall] {
    let list = priors.isEmpty ? "[1.0]" : "\(priors)"
    return CustomObjective(
      lines: [
        "t = np.eye(f.shape[1])[y.astype(int)]", "a = f + \(tau) * np.log(\(list))",
        "P = np.exp(a - a.max(axis=1, keepdims=True))", "P = P / P.sum(axis=1, keepdims=True)",
        "g, h = P - t, np.maximum(2 * P * (1 - P), 1e-16)",
      ],
      scores: "K",
      torch: """
        torch.nn.functional.cross_entropy(\
        f + \(tau) * torch.log(torch.tensor(\(list))), y, reduction="none")
        """,
      keras: """
        keras.losses.sparse_categorical_crossentropy(\
        y, f + \(tau) * keras.ops.log(keras.ops.array(\(list))), from_logits=True)
        """
    ).calls(link: link, builtIn: [:])
  }

  /// What is added to a score; 0 for classes that the shares do not name.
  private func shift(_ index: Int) -> Double { index < shifts.count ? shifts[index] : 0 }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    var largest = -Double.infinity
    for j in row { largest = max(largest, scores[j] + shift(j - row.lowerBound)) }
    var sum = 0.0
    for j in row { sum += exp(scores[j] + shift(j - row.lowerBound) - largest) }
    return log(sum) + (largest - scores[row.lowerBound + target] - shift(target))
  }

  package func fillExponents(
    _ exponents: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>
  ) {
    var largest = -Double.infinity
    for j in row {
      exponents[j] = scores[j] + shift(j - row.lowerBound)
      largest = max(largest, exponents[j])
    }
    for j in row { exponents[j] -= largest }
  }

  package func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    CrossEntropy().turnIntoSlopes(&powers, scores: scores, row: row, target: target)
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillExponents(&curvatures, scores: scores, row: row)
    ElementaryFunction.exp.apply(to: &curvatures, range: row)
    normalise(&curvatures, row: row)
    for j in row { curvatures[j] *= 1 - curvatures[j] }
  }

  package func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    CrossEntropy().turnIntoNewtonPairs(
      &powers, curvatures: &curvatures, scores: scores, row: row, target: target)
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let logs = centredLogShares(classTotals(targets, weights, count: classes))
    return centred(logs.indices.map { logs[$0] - shift($0) })
  }

  /// The scores of the shares are f_k + tau ln pi_k.
  package func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    softmaxRows(scores.indices.map { scores[$0] + shift($0 % classes) }, classes: classes)
  }
}
