extension Loss {
  /// Returns the cost: the weighted mean of the losses of n rows, 0 for no rows or no weight.
  ///
  /// - Parameters:
  ///   - scores: n x k row-major.
  ///   - targets: n targets that the loss accepts.
  ///   - weights: n weights that are not negative, or `nil` for equal ones; a weight of 3 counts
  ///     like three rows.
  public func cost(scores: [Double], targets: [Double], weights: [Double]?) -> Double {
    let losses = values(scores: scores, targets: targets)
    return weightedMean(losses, weights).clampedToFinite
  }
}
