internal import Foundation
package import Predictions

/// The mean squared error of the cumulative probabilities of ordered classes (Epstein 1969).
package struct RankedProbabilityScore: ClassLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "ranked_probability_score", aliases: ["rps_loss", "squared_emd"],
    summary: "Squared error of cumulative probabilities: being nearly right costs less.",
    formula: "mean over j < K - 1 of (C_j - 1[y <= j])^2, C the cumulative sums of softmax(f)",
    tasks: [.ordinal],
    whenToUse: "Classes have an order, probabilities are wanted and some labels are wrong.",
    domain: "a class 0 ..< K", reference: "Epstein 1969; Hou et al. 2016")

  package static let examples = [
    LossExample(RankedProbabilityScore(), scores: [0, 0, 0], target: 1, value: 0.111111111111111),
    LossExample(RankedProbabilityScore(), scores: [0, 0, 0], target: 0, value: 0.277777777777778),
    LossExample(RankedProbabilityScore(), scores: [1000, 0, 0], target: 2, value: 1),
  ]

  package init() {}

  package var link: Link { .softmax }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    // Both are reached where the classes in between have no probability, at C = 1/3 and at
    // C = (15 - sqrt(33)) / 24.
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 8.0 / 27, curvatureBound: 0.15405857012135052,
      isRedescending: true, isStrictlyProper: true, isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "n, j = f.shape[1] - 1, np.arange(f.shape[1])",
        "P = np.exp(f - f.max(axis=1, keepdims=True))", "P = P / P.sum(axis=1, keepdims=True)",
        "C = P.cumsum(axis=1)[:, :-1]", "e = C - (y[:, None] <= j[:-1])",
        "d = (j[:-1] >= j[:, None]) - C[:, None, :]",
        "g = 2 / n * P * (d * e[:, None, :]).sum(axis=2)",
        "h = 2 / n * P**2 * (d**2).sum(axis=2) + 1e-3",
      ],
      scores: "K",
      torch: """
        ((torch.softmax(f, 1).cumsum(1)[:, :-1] \
        - (y[:, None] <= torch.arange(f.shape[1] - 1)).to(f.dtype)) ** 2).mean(1)
        """,
      keras: """
        keras.ops.mean((keras.ops.cumsum(keras.ops.softmax(f), axis=1)[:, :-1] \
        - keras.ops.cast(keras.ops.reshape(y, (-1, 1)) \
        <= keras.ops.arange(f.shape[1] - 1), f.dtype)) ** 2, axis=-1)
        """
    ).calls(link: link, builtIn: [:])
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let largest = largestScore(scores, row: row)
    var total = 0.0
    for j in row { total += exp(scores[j] - largest) }
    // From the left up to the class, from the right down to it: small errors stay precise.
    let place = row.lowerBound + target
    var (sum, squares) = (0.0, 0.0)
    for j in row.lowerBound..<place {
      sum += exp(scores[j] - largest) / total
      squares += sum * sum
    }
    sum = 0
    for j in stride(from: row.upperBound - 1, to: place, by: -1) {
      sum += exp(scores[j] - largest) / total
      squares += sum * sum
    }
    return squares / Double(max(row.count - 1, 1))
  }

  package func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSoftmax(&slopes, scores: scores, row: row)
    var sums = Sums(slopes, row: row, target: target)
    for j in row {
      let probability = slopes[j]
      slopes[j] = sums.slope(probability)
      sums.pass(probability)
    }
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSoftmax(&curvatures, scores: scores, row: row)
    var sums = Sums(curvatures, row: row, target: target)
    for j in row {
      let probability = curvatures[j]
      curvatures[j] =
        sums.expectedCurvature(probability) + (1 - 2 * probability) * sums.slope(probability)
      sums.pass(probability)
    }
  }

  /// Takes the curvature that is expected where the probabilities are right, and never nothing.
  package func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSoftmax(&slopes, scores: scores, row: row)
    var sums = Sums(slopes, row: row, target: target)
    for j in row {
      let probability = slopes[j]
      slopes[j] = sums.slope(probability)
      curvatures[j] = sums.expectedCurvature(probability) + 1e-3
      sums.pass(probability)
    }
  }

  /// Shares are the probabilities that cost least.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    centredLogShares(classTotals(targets, weights, count: classes))
  }
}
