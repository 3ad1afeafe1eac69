/// Intervals from resampling with replacement (Efron 1979).
package enum Bootstrap {
  /// Returns the percentile interval of a statistic; (0, 0) for no values.
  package static func interval(
    of values: [Double], level: Double, replicates: Int, seed: UInt64,
    statistic: ([Double]) -> Double
  ) -> (low: Double, high: Double) {
    guard !values.isEmpty, replicates > 0 else { return (0, 0) }
    var random = RandomSource(seed: seed)
    var sample = values
    var results: [Double] = []
    results.reserveCapacity(replicates)
    for _ in 0..<replicates {
      for i in sample.indices { sample[i] = values[random.integer(below: values.count)] }
      results.append(statistic(sample))
    }
    results.sort()
    return (
      Quantile.ofSorted(results, at: (1 - level) / 2),
      Quantile.ofSorted(results, at: (1 + level) / 2)
    )
  }
}
