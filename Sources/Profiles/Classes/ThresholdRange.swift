/// How flat balanced accuracy is around its best threshold: whether moving the threshold is safe.
public struct ThresholdRange: Sendable, Codable, Hashable {
  /// The threshold on the probability of the positive class with the best balanced accuracy.
  public var best: Double
  /// The lowest threshold within one standard error of the best.
  public var low: Double
  /// The highest threshold within one standard error of the best, of a run without gaps.
  public var high: Double
  /// Balanced accuracy at the best threshold.
  public var score: Double
  /// Its standard error.
  public var scoreError: Double

  enum CodingKeys: String, CodingKey {
    case best, low, high, score
    case scoreError = "score_error"
  }

  /// Creates a range.
  public init(best: Double, low: Double, high: Double, score: Double, scoreError: Double) {
    self.best = best
    self.low = low
    self.high = high
    self.score = score
    self.scoreError = scoreError
  }
}
