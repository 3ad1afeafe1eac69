/// A loss and its derivatives at one row.
public struct LossPoint: Sendable, Hashable, Codable {
  /// The loss.
  public var value: Double
  /// dl/df, one for each score.
  public var slopes: [Double]
  /// d2l/df2, one for each score.
  public var curvatures: [Double]
  /// The slopes that second-order learners step by, one for each score: smoothed at kinks.
  public var surrogateSlopes: [Double]
  /// The positive curvatures that second-order learners step by, one for each score.
  public var surrogateCurvatures: [Double]
}

extension Loss {
  /// Returns the loss and its derivatives at one row.
  ///
  /// - Parameters:
  ///   - scores: the k scores of the row.
  ///   - target: the target, which the loss must accept.
  public func evaluate(scores: [Double], target: Double) -> LossPoint {
    let pairs = newtonPairs(scores: scores, targets: [target])
    return LossPoint(
      value: values(scores: scores, targets: [target]).reduce(0, +),
      slopes: slopes(scores: scores, targets: [target]),
      curvatures: curvatures(scores: scores, targets: [target]),
      surrogateSlopes: pairs.slopes, surrogateCurvatures: pairs.curvatures)
  }
}
