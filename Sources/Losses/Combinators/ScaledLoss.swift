public import Predictions

/// A loss times a positive factor: the same models, other units of cost.
public struct ScaledLoss: Loss {
  /// The loss that is multiplied.
  public let subject: any Loss
  /// The factor, positive.
  public let factor: Double

  /// Creates `factor` times `subject`.
  public init(_ subject: any Loss, factor: Double) {
    precondition(factor > 0 && factor.isFinite)
    self.subject = subject
    self.factor = factor
  }

  /// The card of the loss.
  public var card: LossCard { subject.card }
  /// The parameters of the loss, without the factor.
  public var parameters: [String: Double] { subject.parameters }
  /// The link of the loss.
  public var link: Link { subject.link }
  /// The functional of the loss.
  public var functional: Functional { subject.functional }
  /// The calls of the loss, without the factor.
  public var calls: [Framework: FrameworkCall] { subject.calls }
  /// The traits of the loss, its bounds times the factor.
  public var traits: LossTraits {
    var traits = subject.traits
    traits.slopeBound = traits.slopeBound.map { $0 * factor }
    traits.curvatureBound = traits.curvatureBound.map { $0 * factor }
    return traits
  }

  /// Returns the number of scores of the loss.
  public func scoreCount(classes: Int) -> Int { subject.scoreCount(classes: classes) }
  /// Returns the number of shared scores of the loss.
  public func sharedScoreCount(classes: Int) -> Int { subject.sharedScoreCount(classes: classes) }
  /// Returns whether the loss accepts the target.
  public func accepts(_ target: Double) -> Bool { subject.accepts(target) }
  /// Returns the rescaled loss times the factor.
  public func rescaled(by factor: Double) -> any Loss {
    ScaledLoss(subject.rescaled(by: factor), factor: self.factor)
  }
  /// Returns the best constant of the loss.
  public func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    subject.bestConstant(targets: targets, weights: weights, classes: classes)
  }
  /// Returns the prediction of the loss.
  public func prediction(scores: [Double], classes: Int) -> Prediction {
    subject.prediction(scores: scores, classes: classes)
  }
  /// Returns the recovered probabilities of the loss.
  public func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    subject.recoveredProbabilities(scores: scores, classes: classes)
  }
  /// Returns the smoothing of the loss.
  public func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    subject.smoothing(scores: scores, targets: targets, weights: weights)
  }
}

extension ScaledLoss {
  /// Writes the losses times the factor.
  public func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    subject.fillValues(&values, scores: scores, targets: targets)
    scale(&values)
  }

  /// Writes the losses with inner weights held, times the factor.
  public func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, held: Span<Double>,
    targets: Span<Double>
  ) {
    subject.fillValues(&values, scores: scores, held: held, targets: targets)
    scale(&values)
  }

  /// Writes the slopes times the factor.
  public func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    subject.fillSlopes(&slopes, scores: scores, targets: targets)
    scale(&slopes)
  }

  /// Writes the curvatures times the factor.
  public func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    subject.fillCurvatures(&curvatures, scores: scores, targets: targets)
    scale(&curvatures)
  }

  /// Writes the pairs of the loss, both numbers times the factor.
  public func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    subject.fillNewtonPairs(
      &slopes, curvatures: &curvatures, scores: scores, targets: targets, smoothing: smoothing)
    scale(&slopes)
    scale(&curvatures)
    for i in curvatures.indices { curvatures[i] = max(curvatures[i], .smallestCurvature) }
  }

  private func scale(_ numbers: inout MutableSpan<Double>) {
    for i in numbers.indices { numbers[i] = (numbers[i] * factor).clampedToFinite }
  }
}
