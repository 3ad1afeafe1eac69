extension PredictedDistribution {
  /// Returns the smallest y with P(Y <= y) >= level, for a level in (0, 1).
  public func quantile(_ level: Double) -> Double { mean }
  /// Returns P(Y <= y).
  public func cumulative(_ y: Double) -> Double { y < mean ? 0 : 1 }
  /// Returns ln of the density, for counts of the probability, at y.
  public func logDensity(_ y: Double) -> Double { 0 }
  /// Returns the continuous ranked probability score at y (Gneiting and Raftery 2007).
  public func crps(_ y: Double) -> Double { abs(y - mean) }
}
