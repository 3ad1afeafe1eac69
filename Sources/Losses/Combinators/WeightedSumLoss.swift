public import Predictions

/// A sum of losses times positive weights, such as 0.7 huber + 0.3 squared_error.
public struct WeightedSumLoss: Loss {
  /// A loss and its weight.
  public struct Term: Sendable {
    /// The loss.
    public let loss: any Loss
    /// The weight, positive.
    public let weight: Double

    /// Creates `weight` times `loss`.
    public init(_ loss: any Loss, weight: Double) {
      precondition(weight > 0 && weight.isFinite)
      self.loss = loss
      self.weight = weight
    }
  }

  /// What is added up, at least one loss.
  public let terms: [Term]

  /// Creates a sum of losses that have a link and the number of scores in common.
  public init(_ terms: [Term]) {
    precondition(!terms.isEmpty)
    precondition(terms.allSatisfy { WeightedSumLoss.fit($0.loss, terms[0].loss) })
    self.terms = terms
  }

  /// Returns whether two losses can be added: the same link and the same numbers of scores.
  public static func fit(_ first: any Loss, _ second: any Loss) -> Bool {
    first.link == second.link
      && [0, 2, 3, 5].allSatisfy { classes in
        first.scoreCount(classes: classes) == second.scoreCount(classes: classes)
          && first.sharedScoreCount(classes: classes) == second.sharedScoreCount(classes: classes)
      }
  }

  /// The parameters of the terms and their weights, with the number of the term: `weight_0`,
  /// `delta_0`, `weight_1`.
  public var parameters: [String: Double] {
    var parameters: [String: Double] = [:]
    for (index, term) in terms.enumerated() {
      parameters["weight_\(index)"] = term.weight
      for (name, value) in term.loss.parameters { parameters["\(name)_\(index)"] = value }
    }
    return parameters
  }

  /// The link of the terms.
  public var link: Link { terms[0].loss.link }

  /// Returns the number of scores of the terms.
  public func scoreCount(classes: Int) -> Int { terms[0].loss.scoreCount(classes: classes) }
  /// Returns the number of shared scores of the terms.
  public func sharedScoreCount(classes: Int) -> Int {
    terms[0].loss.sharedScoreCount(classes: classes)
  }
  /// Returns whether all terms accept the target.
  public func accepts(_ target: Double) -> Bool {
    terms.allSatisfy { $0.loss.accepts(target) }
  }
  /// Returns the sum of the rescaled terms, with weights that keep their shares: a smooth location
  /// loss grows with the square of the factor, a piecewise linear one with the factor itself.
  public func rescaled(by factor: Double) -> any Loss {
    WeightedSumLoss(
      terms.map { term in
        let isLinear =
          term.loss.traits.targetFreedom == .location && !term.loss.traits.isSmooth
        return Term(
          term.loss.rescaled(by: factor), weight: isLinear ? term.weight * factor : term.weight)
      })
  }
  /// Returns the prediction of the first term, whose link all share.
  public func prediction(scores: [Double], classes: Int) -> Prediction {
    terms[0].loss.prediction(scores: scores, classes: classes)
  }
  /// Returns the widest smoothing of the terms.
  public func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    terms.reduce(0) {
      max($0, $1.loss.smoothing(scores: scores, targets: targets, weights: weights))
    }
  }
}

extension WeightedSumLoss {
  /// Writes the sums of the losses.
  public func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    sum(into: &values) { $0.fillValues(&$1, scores: scores, targets: targets) }
  }

  /// Writes the sums of the slopes.
  public func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    sum(into: &slopes) { $0.fillSlopes(&$1, scores: scores, targets: targets) }
  }

  /// Writes the sums of the curvatures.
  public func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    sum(into: &curvatures) { $0.fillCurvatures(&$1, scores: scores, targets: targets) }
  }

  /// Writes the sums of slopes and surrogate curvatures; sums of majorisers majorise.
  public func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    for i in slopes.indices { (slopes[i], curvatures[i]) = (0, 0) }
    var termSlopes = [Double](repeating: 0, count: slopes.count)
    var termCurvatures = termSlopes
    for term in terms {
      var slopeSpan = termSlopes.mutableSpan
      var curvatureSpan = termCurvatures.mutableSpan
      term.loss.fillNewtonPairs(
        &slopeSpan, curvatures: &curvatureSpan, scores: scores, targets: targets,
        smoothing: smoothing)
      add(slopeSpan, times: term.weight, to: &slopes)
      add(curvatureSpan, times: term.weight, to: &curvatures)
    }
    for i in curvatures.indices { curvatures[i] = max(curvatures[i], .smallestCurvature) }
  }

  private func sum(
    into totals: inout MutableSpan<Double>,
    _ fill: (any Loss, inout MutableSpan<Double>) -> Void
  ) {
    for i in totals.indices { totals[i] = 0 }
    var numbers = [Double](repeating: 0, count: totals.count)
    for term in terms {
      var span = numbers.mutableSpan
      fill(term.loss, &span)
      add(span, times: term.weight, to: &totals)
    }
  }

  private func add(
    _ numbers: borrowing MutableSpan<Double>, times weight: Double,
    to totals: inout MutableSpan<Double>
  ) {
    for i in totals.indices {
      totals[i] = (totals[i] + (numbers[i] * weight).clampedToFinite).clampedToFinite
    }
  }
}
