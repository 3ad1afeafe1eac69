internal import Foundation
package import Predictions

/// A log loss for each class against all others, added up: K logistic regressions in one.
package struct OneVsRestLogLoss: ExponentialClassLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "one_vs_rest_log_loss",
    aliases: [
      "one_vs_rest", "ovr", "multiclassova", "multiclassonevsall", "multilabel_log_loss",
      "multilabel_bce", "multilabel_soft_margin", "multilogloss",
    ],
    summary:
      "Asks of each class alone whether it is the true one; the answers are made to sum to 1.",
    formula: "sum_k (ln(1 + e^f_k) - 1[k = y] f_k)", tasks: [.multiclass, .ordinal],
    whenToUse: "Classes are no rivals of each other, or a row may belong to none of them.",
    domain: "a class 0 ..< K", reference: "Rifkin and Klautau 2004")

  package static let examples = [
    LossExample(OneVsRestLogLoss(), scores: [0, 0, 0], target: 1, value: 2.07944154167984),
    LossExample(OneVsRestLogLoss(), scores: [2, -1, 0.5], target: 0, value: 1.4142666827413),
    LossExample(OneVsRestLogLoss(), scores: [-40, 40], target: 0, value: 80),
  ]

  package init() {}

  package var link: Link { .oneVersusRest }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: 0.25,
      isStrictlyProper: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "t = np.eye(f.shape[1])[y.astype(int)]", "p = 1 / (1 + np.exp(-f))",
        "g, h = p - t, np.maximum(p * (1 - p), 1e-16)",
      ],
      scores: "K",
      torch: """
        torch.nn.functional.binary_cross_entropy_with_logits(\
        f, torch.nn.functional.one_hot(y, f.shape[1]).to(f.dtype), reduction="none").sum(1)
        """,
      keras: """
        keras.ops.sum(keras.ops.binary_crossentropy(\
        keras.ops.one_hot(y, f.shape[-1]), f, from_logits=True), axis=-1)
        """
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "OneVsRestClassifier(LogisticRegression())",
          trap: "LogisticRegression has a penalty, C=1, unless told otherwise."),
        .lightgbm: "objective=\"multiclassova\", num_class=K",
        .catboost: "loss_function=\"MultiClassOneVsAll\"",
      ])
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    // softplus(f) - f would cancel for a large f; softplus(-f) does not.
    let place = row.lowerBound + target
    var sum = softplus(-scores[place])
    for j in row where j != place { sum += softplus(scores[j]) }
    return sum
  }

  package func fillExponents(
    _ exponents: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>
  ) {
    for j in row { exponents[j] = -abs(scores[j]) }
  }

  package func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let place = row.lowerBound + target
    for j in row {
      let p = LogitPair(scores[j], power: powers[j])
      powers[j] = j == place ? -p.complement : p.probability
    }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    for j in row {
      let p = LogitPair(scores[j])
      curvatures[j] = p.probability * p.complement
    }
  }

  package func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let place = row.lowerBound + target
    for j in row {
      let p = LogitPair(scores[j], power: powers[j])
      powers[j] = j == place ? -p.complement : p.probability
      curvatures[j] = p.probability * p.complement
    }
  }

  /// The logit of each class's share.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    return totals.indices.map { k in
      let others = totals.indices.reduce(0) { $1 == k ? $0 : $0 + totals[$1] }
      return LogitRange.logRatio(totals[k], others)
    }
  }
}
