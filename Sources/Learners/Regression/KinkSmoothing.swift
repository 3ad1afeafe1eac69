internal import Losses

/// Newton pairs of a loss whose slope or curvature jumps, averaged over scores within a width of
/// each score.
///
/// The mean of l over f - w ... f + w has the slope (l(f + w) - l(f - w)) / 2w and the curvature
/// (l'(f + w) - l'(f - w)) / 2w; nothing but values and slopes of the loss is needed. For losses
/// of one score that bring no smoothing of their own, such as the hinge, and the squared hinge,
/// whose one bound on the curvature would let rows beyond the margin hold every step back.
struct KinkSmoothing {
  /// Keeps the equations solvable where no row is near its kink; as a share of the start's mean.
  private static let smallestShare = 0.02

  private let loss: any Loss
  private let targets: [Double]
  private let smallestCurvature: Double

  /// Returns `nil` for losses that need no such smoothing.
  init?(_ training: TrainingLoss) {
    let traits = training.loss.traits
    // Losses of residuals weigh each row by its own distance already.
    guard !traits.kinks.isEmpty, traits.targetFreedom == .none, !training.isSmoothed,
      training.scoreCount == 1
    else { return nil }
    loss = training.loss
    targets = training.targets
    smallestCurvature = Self.smallestShare / training.start.curvatureFactor
  }

  /// Returns the pairs at scores, neither weighted nor scaled.
  func pairs(at scores: [Double], width: Double) -> NewtonPairs {
    let above = scores.map { $0 + width }
    let below = scores.map { $0 - width }
    let slopes = quotients(
      loss.values(scores: above, targets: targets), loss.values(scores: below, targets: targets),
      width)
    let curvatures = quotients(
      loss.slopes(scores: above, targets: targets), loss.slopes(scores: below, targets: targets),
      width)
    return NewtonPairs(
      slopes: slopes, curvatures: curvatures.map { max($0, smallestCurvature) })
  }

  private func quotients(_ above: [Double], _ below: [Double], _ width: Double) -> [Double] {
    zip(above, below).map { ($0 - $1) / (2 * width) }
  }
}
