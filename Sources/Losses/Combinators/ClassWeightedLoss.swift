internal import Foundation
public import Predictions

/// A loss of classes with each row multiplied by the weight of its class.
///
/// The minimiser is that of the loss where class k is w_k times as common, so that probabilities
/// come back by dividing by the weights (Elkan 2001).
public struct ClassWeightedLoss: Loss {
  /// The loss that is weighted.
  public let subject: any Loss
  /// The weight of each class, positive.
  public let weights: [Double]

  /// Creates the loss with one positive weight for each class.
  ///
  /// - Parameter subject: a loss for binary, multiclass or ordinal targets.
  public init(_ subject: any Loss, weights: [Double]) {
    precondition(subject.card.tasks.contains { $0.isClassification })
    precondition(weights.count > 1 && weights.allSatisfy { $0 > 0 && $0.isFinite })
    self.subject = subject
    self.weights = weights
  }

  /// The card of the loss.
  public var card: LossCard { subject.card }
  /// The parameters of the loss, without the weights.
  public var parameters: [String: Double] { subject.parameters }
  /// The link of the loss.
  public var link: Link { subject.link }
  /// The calls of the loss, without the weights.
  public var calls: [Framework: FrameworkCall] { subject.calls }
  /// The functional of the loss, but only a decision where weights differ.
  public var functional: Functional {
    !isEven && subject.functional == .probability ? .decision : subject.functional
  }

  /// The traits of the loss with its bounds times the largest weight; where weights differ it is
  /// neither proper nor on the side of the likelier class.
  public var traits: LossTraits {
    let largest = weights.max() ?? 1
    var traits = subject.traits
    traits.slopeBound = traits.slopeBound.map { $0 * largest }
    traits.curvatureBound = traits.curvatureBound.map { $0 * largest }
    traits.isStrictlyProper = traits.isStrictlyProper && isEven
    traits.isClassificationCalibrated = traits.isClassificationCalibrated && isEven
    traits.targetFreedom = isEven ? traits.targetFreedom : .none
    return traits
  }

  private var isEven: Bool { weights.allSatisfy { $0 == weights[0] } }

  /// Returns the number of scores of the loss.
  public func scoreCount(classes: Int) -> Int { subject.scoreCount(classes: classes) }
  /// Returns the number of shared scores of the loss.
  public func sharedScoreCount(classes: Int) -> Int { subject.sharedScoreCount(classes: classes) }
  /// Returns whether the target is one of the classes that have a weight, and the loss accepts it.
  public func accepts(_ target: Double) -> Bool {
    guard let index = Int(exactly: target) else { return false }
    return weights.indices.contains(index) && subject.accepts(target)
  }
  /// Returns the rescaled loss with the same weights.
  public func rescaled(by factor: Double) -> any Loss {
    ClassWeightedLoss(subject.rescaled(by: factor), weights: weights)
  }
  /// Returns the best constant of the loss for rows that count by their class too.
  public func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    subject.bestConstant(
      targets: targets, weights: rowWeights(targets.span, weights), classes: classes)
  }
  /// Returns the prediction of the loss.
  public func prediction(scores: [Double], classes: Int) -> Prediction {
    subject.prediction(scores: scores, classes: classes)
  }
  /// Returns the smoothing of the loss for rows that count by their class too.
  public func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double {
    subject.smoothing(scores: scores, targets: targets, weights: rowWeights(targets, weights))
  }

  /// Returns probabilities of the loss, recovered or predicted, over the weights; `nil` where the
  /// loss says none that are right at its minimum.
  public func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? {
    guard let tilted = subjectProbabilities(scores, classes: classes) else { return nil }
    let logs = tilted.indices.map { j in
      log(max(tilted[j], .leastNonzeroMagnitude))
        - log(weights[min(j % classes, weights.count - 1)])
    }
    return softmaxRows(logs, classes: classes)
  }

  private func subjectProbabilities(_ scores: [Double], classes: Int) -> [Double]? {
    if let own = subject.recoveredProbabilities(scores: scores, classes: classes) { return own }
    guard subject.traits.isStrictlyProper,
      case .classes(let prediction) = subject.prediction(scores: scores, classes: classes)
    else { return nil }
    return prediction.probabilities
  }

  /// Returns the weights of rows times those of their classes.
  private func rowWeights(_ targets: Span<Double>, _ weights: [Double]?) -> [Double] {
    targets.indices.map { weight(targets[$0]) * (weights?[$0] ?? 1) }
  }
}

extension ClassWeightedLoss {
  /// Writes the losses times the weights.
  public func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    subject.fillValues(&values, scores: scores, targets: targets)
    weigh(&values, targets)
  }

  /// Writes the slopes times the weights.
  public func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    subject.fillSlopes(&slopes, scores: scores, targets: targets)
    weigh(&slopes, targets)
  }

  /// Writes the curvatures times the weights.
  public func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>
  ) {
    subject.fillCurvatures(&curvatures, scores: scores, targets: targets)
    weigh(&curvatures, targets)
  }

  /// Writes the pairs of the loss, both numbers times the weights.
  public func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double
  ) {
    subject.fillNewtonPairs(
      &slopes, curvatures: &curvatures, scores: scores, targets: targets, smoothing: smoothing)
    weigh(&slopes, targets)
    weigh(&curvatures, targets)
    for i in curvatures.indices { curvatures[i] = max(curvatures[i], .smallestCurvature) }
  }

  private func weight(_ target: Double) -> Double {
    let index = Int(target)
    precondition(weights.indices.contains(index))
    return weights[index]
  }

  private func weigh(_ numbers: inout MutableSpan<Double>, _ targets: Span<Double>) {
    guard !targets.isEmpty else { return }
    let width = numbers.count / targets.count
    for row in targets.indices {
      let weight = weight(targets[row])
      for j in row * width..<(row + 1) * width {
        numbers[j] = (numbers[j] * weight).clampedToFinite
      }
    }
  }
}
