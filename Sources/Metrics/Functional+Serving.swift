public import Predictions

extension Functional {
  /// Returns whether a prediction of this functional, made without error, is also the best one
  /// where `wanted` is asked for.
  ///
  /// A law says everything; a probability decides and orders too; the mean of a class is its
  /// probability; robust centres count as medians, which they approach. Nothing of this holds the
  /// other way round: an order says no probability.
  public func serves(_ wanted: Functional) -> Bool {
    if self == wanted { return true }
    if let level, let other = wanted.level { return abs(level - other) < 1e-3 }
    switch (self, wanted) {
    case (.mean, .expectile(let level)), (.expectile(let level), .mean): return level == 0.5
    case (.quantiles(let levels), .quantiles(let others)):
      return others.allSatisfy { other in levels.contains { abs($0 - other) < 1e-3 } }
    // Many quantiles say nearly what the law does.
    case (.quantiles, .distribution): return serves(.quantiles(QuantileLevels.many))
    case (.quantiles(let levels), _):
      return wanted.level.map { level in levels.contains { abs($0 - level) < 1e-3 } } ?? false
    case (.distribution, .other), (.distribution, .expectile): return false
    case (.distribution, _): return true
    case (.probability, .decision), (.probability, .ranking), (.probability, .mean),
      (.probability, .distribution):
      return true
    case (.mean, .probability), (.mean, .decision), (.mean, .ranking): return true
    case (.robustLocation, _): return wanted.level == 0.5
    case (.geometricMean, .other), (.other, .geometricMean):
      return [self, wanted].contains(Functional.shiftedGeometricMean)
    default: return false
    }
  }

  /// The geometric mean of log1p losses, which metrics do not tell from the plain one.
  private static let shiftedGeometricMean = Functional.other("geometric mean of 1 + Y, less 1")

  /// The level of a single quantile.
  private var level: Double? {
    switch self {
    case .median: 0.5
    case .quantile(let level): level
    default: nil
    }
  }
}
