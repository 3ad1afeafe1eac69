package import Predictions

/// The sum of pinball losses of several quantiles, each with a score of its own
/// (Koenker and Bassett 1978).
package struct MultiQuantile: CatalogueLoss {
  package static let card = LossCard(
    name: "multi_quantile", aliases: ["multiquantile", "quantiles"],
    summary: "Several quantiles at once, each by its pinball loss; they are put in order.",
    formula: "sum_j max((1 - q_j) r_j, -q_j r_j), r_j = f_j - y",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Intervals are wanted and nothing is known of the law of the noise.",
    domain: "any number",
    parameters: [
      LossParameter(
        "quantile", default: 0.5, range: 0.001...0.999, unit: .pure,
        rule: "0.05, 0.5 and 0.95, and the level that is asked for", isList: true)
    ],
    reference: "Koenker and Bassett 1978")

  package static let presets = [
    MultiQuantile(quantiles: [0.05, 0.5, 0.95]), MultiQuantile(quantiles: [0.1, 0.9]),
    MultiQuantile(quantiles: [0.5]), MultiQuantile(quantiles: [0.01, 0.25, 0.5, 0.75, 0.99]),
  ]

  package static let examples = [
    LossExample(presets[1], scores: [1, 5], target: 3, value: 0.4),
    LossExample(presets[1], scores: [4, 2], target: 3, value: 1.8),
    LossExample(presets[0], scores: [0, 2, 7], target: 2, value: 0.35),
  ]

  package static func configured(for evidence: ParameterEvidence) -> MultiQuantile {
    let asked = evidence.quantileLevel.map { card.clip($0, to: "quantile") }
    return MultiQuantile(quantiles: Set([0.05, 0.5, 0.95] + [asked].compactMap(\.self)).sorted())
  }

  /// The levels, one a score.
  package let quantiles: [Double]
  private let parts: [Pinball]

  /// Creates the loss of one or more levels between 0.001 and 0.999.
  package init(quantiles: [Double]) {
    precondition(!quantiles.isEmpty)
    self.quantiles = quantiles
    parts = quantiles.map(Pinball.init(quantile:))
  }

  package init(parameters: [String: Double]) throws(LossError) {
    let given = try MultiQuantile.card.list(of: "quantile", in: parameters)
    self.init(quantiles: given.isEmpty ? [0.05, 0.5, 0.95] : given)
  }

  package var parameters: [String: Double] { LossParameter.elements("quantile", quantiles) }
  package var link: Link { .quantiles }
  package var functional: Functional { .quantiles(quantiles.sorted()) }
  package var traits: LossTraits {
    LossTraits(
      isConvex: true, isSmooth: false,
      slopeBound: quantiles.reduce(0) { max($0, max($1, 1 - $1)) }, targetFreedom: .location,
      kinks: [0])
  }

  package var calls: [Framework: FrameworkCall] {
    let levels = quantiles.map { "\($0)" }.joined(separator: ", ")
    let terms = { (maximum: String, sum: String, y: String) in
      "\(sum)(\(maximum)(q * (\(y) - f), (q - 1) * (\(y) - f)), 1)"
    }
    return [
      .scikitLearn: .builtIn(
        "[HistGradientBoostingRegressor(loss=\"quantile\", quantile=q) for q in [\(levels)]]",
        since: "1.1",
        trap: "One model a level: the quantiles of a row may cross; sort them."),
      .xgboost: .builtIn(
        "objective=\"reg:quantileerror\", quantile_alpha=[\(levels)]", since: "2.0",
        trap: "The quantiles of a row may cross; sort them."),
      .lightgbm: .builtIn(
        "[{\"objective\": \"quantile\", \"alpha\": q} for q in [\(levels)]]", since: "2.0.11",
        trap: "One model a level: the quantiles of a row may cross; sort them."),
      .catboost: .builtIn(
        "loss_function=\"\(quantiles.count > 1 ? "Multi" : "")Quantile:"
          + "alpha=\(levels.replacing(" ", with: ""))\"", since: "1.1",
        trap: "The quantiles of a row may cross; sort them."),
      .pytorch: FrameworkCall(
        .custom,
        "q = torch.tensor([\(levels)])\nloss = lambda f, y: "
          + terms("torch.maximum", "torch.sum", "y[:, None]") + ".mean()"),
      .keras: FrameworkCall(
        .custom,
        "q = keras.ops.array([\(levels)])\nloss = lambda y, f: keras.ops.mean("
          + terms("keras.ops.maximum", "keras.ops.sum", "keras.ops.reshape(y, (-1, 1))") + ")"),
    ]
  }

  package func scoreCount(classes: Int) -> Int { parts.count }

  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    quantiles.map { weightedQuantile(targets, weights, level: $0) }
  }
}

extension MultiQuantile {
  package func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(values.count == targets.count && scores.count == parts.count * targets.count)
    for i in targets.indices {
      var sum = 0.0
      for k in parts.indices {
        sum += parts[k].value(score: scores[i * parts.count + k], target: targets[i])
      }
      values[i] = sum.clampedToFinite
    }
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(slopes.count == scores.count && scores.count == parts.count * targets.count)
    for j in scores.indices {
      let part = parts[j % parts.count]
      slopes[j] = part.slope(score: scores[j], target: targets[j / parts.count])
    }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    precondition(curvatures.count == scores.count && scores.count == parts.count * targets.count)
    for j in curvatures.indices { curvatures[j] = 0 }
  }

  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    precondition(slopes.count == scores.count && scores.count == parts.count * targets.count)
    precondition(curvatures.count == scores.count)
    for j in scores.indices {
      let pair = parts[j % parts.count].newtonPair(
        score: scores[j], target: targets[j / parts.count], smoothing: smoothing)
      slopes[j] = pair.slope.clampedToFinite
      curvatures[j] = max(pair.curvature.clampedToFinite, .smallestCurvature)
    }
  }

  /// The mean over the quantiles of what `pinball` takes.
  package func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    precondition(scores.count == parts.count * targets.count)
    var (sum, total) = (0.0, 0.0)
    for j in scores.indices {
      let row = j / parts.count
      let weight = weights?[row] ?? 1
      sum += weight * abs((scores[j] - targets[row]).clampedToFinite).squareRoot()
      total += weight
    }
    let root = total > 0 ? sum / total : 0
    return (root * root).clampedToFinite
  }
}
