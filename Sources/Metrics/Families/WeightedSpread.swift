/// Weighted deviations of values from their mean, over the largest one so that no square overflows.
struct WeightedSpread {
  let mean: Double
  /// The largest deviation; 1 when there is none.
  let scale: Double
  /// The deviations divided by `scale`.
  let deviations: [Double]
  /// The mean square of `deviations`: the variance over the square of `scale`.
  let variance: Double

  init(_ values: [Double], _ weights: RowWeights) {
    let mean = weights.mean(of: values)
    let largest = values.reduce(0) { max($0, abs($1 - mean)) }
    let scale = largest > 0 && largest.isFinite ? largest : 1
    deviations = values.map { ($0 - mean) / scale }
    variance = weights.mean(of: deviations.map { $0 * $0 })
    (self.mean, self.scale) = (mean, scale)
  }
}

extension PointRows {
  /// Throws when all targets are equal.
  func requireVaryingTargets() throws(Undefined) {
    guard targets.contains(where: { $0 != targets[0] }) else {
      throw Undefined("the target does not vary")
    }
  }

  /// Throws when all targets or all predictions are equal.
  func requireVariation() throws(Undefined) {
    try requireVaryingTargets()
    guard predictions.contains(where: { $0 != predictions[0] }) else {
      throw Undefined("the predictions do not vary")
    }
  }
}
