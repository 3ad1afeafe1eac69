package import Predictions

/// The loss of sparsemax, which projects scores onto the simplex and gives some classes a
/// probability of 0 (Martins and Astudillo 2016).
///
/// With P the projection and tau its threshold it is half the squared distance of P from the true
/// class, plus how far the true class lies below tau.
package struct Sparsemax: ClassLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "sparsemax", aliases: ["sparsemax_loss"],
    summary: "Probabilities of which many are exactly 0; linear in gross errors.",
    formula: "sum_j (P_j - 1[j = y])^2 / 2 + max(0, tau - f_y), P_j = max(0, f_j - tau)",
    tasks: [.multiclass, .ordinal],
    whenToUse:
      "There are many classes and few are possible for a row; not to be judged by log loss.",
    domain: "a class 0 ..< K", reference: "Martins and Astudillo 2016")

  package static let examples = [
    LossExample(Sparsemax(), scores: [0, 0, 0], target: 1, value: 0.333333333333333),
    LossExample(Sparsemax(), scores: [0, 2], target: 0, value: 2),
    LossExample(Sparsemax(), scores: [0.5, 0], target: 1, value: 0.5625),
  ]

  package init() {}

  package var link: Link { .sparsemax }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    // The curvature is 1 - 1 / (number of possible classes).
    LossTraits(
      isConvex: true, isSmooth: true, slopeBound: 1, curvatureBound: 1, isStrictlyProper: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "t = np.eye(f.shape[1])[y.astype(int)]", "z = -np.sort(-f, axis=1)",
        "tau = ((z.cumsum(axis=1) - 1) / np.arange(1, f.shape[1] + 1)).max(axis=1, keepdims=True)",
        "g, h = np.maximum(f - tau, 0) - t, np.ones(f.shape)",
      ],
      scores: "K",
      torch: """
        (lambda t, tau: 0.5 * ((torch.relu(f - tau) - t) ** 2).sum(1) \
        + torch.relu(tau[:, 0] - (t * f).sum(1)))(\
        torch.nn.functional.one_hot(y, f.shape[1]), \
        ((f.sort(1, descending=True).values.cumsum(1) - 1) \
        / torch.arange(1, f.shape[1] + 1)).amax(1, keepdim=True))
        """,
      keras: """
        (lambda t, tau: 0.5 * keras.ops.sum((keras.ops.relu(f - tau) - t) ** 2, axis=-1) \
        + keras.ops.relu(tau[:, 0] - keras.ops.sum(t * f, axis=-1)))(\
        keras.ops.one_hot(y, f.shape[-1]), \
        keras.ops.max((keras.ops.cumsum(-keras.ops.sort(-f, axis=-1), axis=-1) - 1) \
        / keras.ops.arange(1.0, f.shape[-1] + 1), axis=-1, keepdims=True))
        """
    ).calls(link: link, builtIn: [:])
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let simplex = SimplexProjection(scores, row: row)
    let place = row.lowerBound + target
    var squares = 0.0
    for j in row {
      let error = simplex.probability(scores[j]) - (j == place ? 1 : 0)
      squares += error * error
    }
    return squares / 2 + simplex.shortfall(scores[place])
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let simplex = SimplexProjection(scores, row: row)
    for j in row { slopes[j] = simplex.probability(scores[j]) }
    slopes[row.lowerBound + target] -= 1
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let simplex = SimplexProjection(scores, row: row)
    for j in row { curvatures[j] = simplex.probability(scores[j]) > 0 ? simplex.freedom : 0 }
  }

  /// Takes curvature 1, which no matrix of second derivatives exceeds.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSlopes(&slopes, scores: scores, row: row, target: target)
    for j in row { curvatures[j] = 1 }
  }

  /// Shares lie on the simplex already.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let sum = totals.reduce(0, +)
    return totals.map { sum > 0 ? $0 / sum : 0 }
  }
}
