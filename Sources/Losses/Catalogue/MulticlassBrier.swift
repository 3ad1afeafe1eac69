internal import Foundation
package import Predictions

/// The squared distance of softmax from the true class: sum_j (P_j - 1[j = y])^2 (Brier 1950).
package struct MulticlassBrier: ExponentialClassLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "multiclass_brier",
    aliases: ["softmax_brier", "categorical_mse", "quadratic_score"],
    summary: "Squared error of the probabilities; bounded, so that wrong labels do little harm.",
    formula: "sum_j (P_j - 1[j = y])^2, P = softmax(f)", tasks: [.multiclass, .ordinal],
    whenToUse: "Probabilities are wanted and some labels are wrong.",
    domain: "a class 0 ..< K", reference: "Brier 1950")

  package static let examples = [
    LossExample(MulticlassBrier(), scores: [0, 0, 0], target: 1, value: 0.666666666666667),
    LossExample(MulticlassBrier(), scores: [1000, 0, 0], target: 1, value: 2),
    LossExample(MulticlassBrier(), scores: [0, 1], target: 0, value: 1.06889329077705),
  ]

  package init() {}

  package var link: Link { .softmax }
  package var functional: Functional { .probability }
  package var traits: LossTraits {
    // Both are reached by two classes, at P_y = 1/3 and at P_y = (9 + sqrt(33)) / 24.
    LossTraits(
      isConvex: false, isSmooth: true, slopeBound: 16.0 / 27,
      curvatureBound: 0.30811714024270103, isRedescending: true, isStrictlyProper: true,
      isClassificationCalibrated: true)
  }

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "t = np.eye(f.shape[1])[y.astype(int)]", "P = np.exp(f - f.max(axis=1, keepdims=True))",
        "P = P / P.sum(axis=1, keepdims=True)",
        "g = 2 * P * (P - t - (P * (P - t)).sum(axis=1, keepdims=True))",
        "h = 2 * P**2 * (1 - P) + 1e-3",
      ],
      scores: "K",
      torch: """
        ((torch.softmax(f, 1) - torch.nn.functional.one_hot(y, f.shape[1])) ** 2).sum(1)
        """,
      keras: """
        keras.ops.sum(keras.ops.square(keras.ops.softmax(f) \
        - keras.ops.one_hot(y, f.shape[-1])), axis=-1)
        """
    ).calls(link: link, builtIn: [:])
  }

  package func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    let place = row.lowerBound + target
    let largest = largestScore(scores, row: row)
    var (others, squares) = (0.0, 0.0)
    for j in row where j != place {
      let power = exp(scores[j] - largest)
      others += power
      squares += power * power
    }
    let sum = others + exp(scores[place] - largest)
    return (others / sum) * (others / sum) + squares / sum / sum
  }

  package func turnIntoSlopes(
    _ powers: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    normalise(&powers, row: row)
    turn(&powers, row: row, error: Errors(powers, row: row, target: target))
  }

  package func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    fillSoftmax(&curvatures, scores: scores, row: row)
    let errors = Errors(curvatures, row: row, target: target)
    for j in row {
      let p = curvatures[j]
      let error = errors.error(p, at: j) - errors.mean
      curvatures[j] = 2 * p * ((1 - 2 * p) * error + p * (1 - 2 * p + errors.squares))
    }
  }

  /// Takes 2 P^2 (1 - P), near what the curvature is on average, and never nothing.
  package func turnIntoNewtonPairs(
    _ powers: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    normalise(&powers, row: row)
    for j in row { curvatures[j] = 2 * powers[j] * powers[j] * (1 - powers[j]) + 1e-3 }
    turn(&powers, row: row, error: Errors(powers, row: row, target: target))
  }

  /// Shares are the probabilities that cost least.
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    centredLogShares(classTotals(targets, weights, count: classes))
  }

  private func turn(_ slopes: inout MutableSpan<Double>, row: Range<Int>, error: Errors) {
    for j in row { slopes[j] = 2 * slopes[j] * (error.error(slopes[j], at: j) - error.mean) }
  }
}

extension MulticlassBrier {
  /// The errors P_j - 1[j = y] of a row of probabilities.
  private struct Errors {
    let place: Int
    /// The error of the true class, not by subtraction.
    let own: Double
    /// sum_j P_j (P_j - 1[j = y]).
    let mean: Double
    /// sum_j P_j^2.
    let squares: Double

    init(_ probabilities: borrowing MutableSpan<Double>, row: Range<Int>, target: Int) {
      let place = row.lowerBound + target
      var (others, squares) = (0.0, 0.0)
      for j in row where j != place {
        others += probabilities[j]
        squares += probabilities[j] * probabilities[j]
      }
      let p = probabilities[place]
      self.place = place
      own = -others
      mean = squares - p * others
      self.squares = squares + p * p
    }

    func error(_ probability: Double, at index: Int) -> Double {
      index == place ? own : probability
    }
  }
}
