package import Predictions

/// The hinges against all rivals, over the number of classes:
/// sum_(k != y) max(0, 1 + f_k - f_y) / K (Weston and Watkins 1999).
package struct WestonWatkinsHinge: ClassLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "weston_watkins_hinge", aliases: ["weston_watkins", "multi_margin", "multimarginloss"],
    summary: "Wants the true class a margin above every rival; gives decisions only.",
    formula: "sum_(k != y) max(0, 1 + f_k - f_y) / K", tasks: [.multiclass, .ordinal],
    whenToUse: "Only the decision matters, and the classes hardly overlap.",
    domain: "a class 0 ..< K", reference: "Weston and Watkins 1999")

  package static let examples = [
    LossExample(WestonWatkinsHinge(), scores: [1, 2, 0], target: 0, value: 0.666666666666667),
    LossExample(WestonWatkinsHinge(), scores: [3, 0, 0], target: 0, value: 0),
    LossExample(WestonWatkinsHinge(), scores: [0, 0.5, 0.25], target: 2, value: 0.666666666666667),
  ]

  package init() {}

  package var link: Link { .largestMargin }
  package var functional: Functional { .decision }
  package var traits: LossTraits {
    // (K - 1) / K, and nothing is known of K here.
    LossTraits(isConvex: true, isSmooth: false, slopeBound: 1, isClassificationCalibrated: false)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "K = f.shape[1]", "t = np.eye(K)[y.astype(int)]",
        "own = (t * f).sum(axis=1, keepdims=True)", "a = (1 - t) * (1 + f - own > 0)",
        "g = (a - t * a.sum(axis=1, keepdims=True)) / K", "h = np.where(t > 0, K - 1, 1) / K",
      ],
      scores: "K",
      keras: """
        (lambda t: keras.ops.mean((1 - t) * keras.ops.relu(1 + f \
        - keras.ops.sum(t * f, axis=-1, keepdims=True)), axis=-1))\
        (keras.ops.one_hot(y, f.shape[-1]))
        """
    ).calls(link: link, builtIn: [.pytorch: "torch.nn.MultiMarginLoss()"])
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let place = row.lowerBound + target
    var sum = 0.0
    for j in row where j != place { sum += max(0, 1 + (scores[j] - scores[place])) }
    return sum / Double(row.count)
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    let place = row.lowerBound + target
    var active = 0.0
    for j in row {
      let isActive = j != place && scores[place] - scores[j] < 1
      slopes[j] = isActive ? 1 / Double(row.count) : 0
      active += isActive ? 1 : 0
    }
    slopes[place] = -active / Double(row.count)
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    for j in row { curvatures[j] = 0 }
  }

  /// Gives each hinge the curvature that its slope has, so that a step of one is 1.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSlopes(&slopes, scores: scores, row: row, target: target)
    let share = 1 / Double(row.count)
    for j in row { curvatures[j] = share }
    curvatures[row.lowerBound + target] = Double(row.count - 1) * share
  }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    HingeLevels(totals: classTotals(targets, weights, count: classes)).scores
  }
}
