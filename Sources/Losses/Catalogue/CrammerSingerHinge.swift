package import Predictions

/// The hinge of several classes against the strongest rival:
/// max(0, 1 + max_(k != y) f_k - f_y) (Crammer and Singer 2001).
package struct CrammerSingerHinge: ClassLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "crammer_singer_hinge",
    aliases: ["crammer_singer", "multiclass_hinge", "categorical_hinge"],
    summary: "Wants the true class a margin above the strongest rival; gives decisions only.",
    formula: "max(0, 1 + max_(k != y) f_k - f_y)", tasks: [.multiclass, .ordinal],
    whenToUse: "Only the decision matters and most rows have one class above one half.",
    domain: "a class 0 ..< K", reference: "Crammer and Singer 2001; Liu 2007")

  package static let examples = [
    LossExample(CrammerSingerHinge(), scores: [1, 2, 0], target: 0, value: 2),
    LossExample(CrammerSingerHinge(), scores: [3, 0, 0], target: 0, value: 0),
    LossExample(CrammerSingerHinge(), scores: [0, 0.25], target: 1, value: 0.75),
  ]

  package init() {}

  package var link: Link { .largestMargin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    // Where no class has more than half, all scores are best equal (Liu 2007).
    LossTraits(isConvex: true, isSmooth: false, slopeBound: 1, isClassificationCalibrated: false)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "t = np.eye(f.shape[1])[y.astype(int)]",
        "rival = np.where(t > 0, -np.inf, f).argmax(axis=1)",
        "r = np.eye(f.shape[1])[rival]",
        "active = ((t - r) * f).sum(axis=1, keepdims=True) < 1",
        "g, h = active * (r - t), np.ones(f.shape)",
      ],
      scores: "K",
      torch: """
        torch.relu(1 + f.scatter(1, y[:, None], -torch.inf).amax(1) \
        - f.gather(1, y[:, None]).squeeze(1))
        """,
      keras: """
        (lambda t: keras.ops.relu(1 + keras.ops.max(f - 1e9 * t, axis=-1) \
        - keras.ops.sum(t * f, axis=-1)))(keras.ops.one_hot(y, f.shape[-1]))
        """
    ).calls(
      link: link,
      builtIn: [
        .scikitLearn: .builtIn(
          "LinearSVC(multi_class=\"crammer_singer\")",
          trap: "It sums over rows: C is 1 / (n lambda) of a mean with a penalty.")
      ])
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let place = row.lowerBound + target
    guard let rival = rival(scores, row: row, place: place) else { return 0 }
    return max(0, 1 + (scores[rival] - scores[place]))
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let place = row.lowerBound + target
    for j in row { slopes[j] = 0 }
    guard let rival = rival(scores, row: row, place: place),
      scores[place] - scores[rival] < 1
    else { return }
    slopes[rival] = 1
    slopes[place] = -1
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    for j in row { curvatures[j] = 0 }
  }

  /// Takes curvature 1 everywhere: there is none to go by.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSlopes(&slopes, scores: scores, row: row, target: target)
    for j in row { curvatures[j] = 1 }
  }

  /// A class of more than half lies 1 above all others; without one, all are equal.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    let totals = classTotals(targets, weights, count: classes)
    let half = totals.reduce(0, +) / 2
    return centred(totals.map { $0 > half ? 1 : 0 })
  }

  /// Returns the place of the largest score but the true class's, the first of equals.
  private func rival(_ scores: Span<Double>, row: Range<Int>, place: Int) -> Int? {
    var best: Int?
    for j in row where j != place {
      if let found = best, scores[j] <= scores[found] { continue }
      best = j
    }
    return best
  }
}
