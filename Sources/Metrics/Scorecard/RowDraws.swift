internal import Statistics

/// Rows drawn with replacement, as how often each row was drawn; the same for every metric.
struct RowDraws {
  private let counts: [[UInt16]]
  private let level: Double

  /// Draws as many rows as there are, once for each replicate.
  init(rows: Int, resampling: Scorecard.Resampling) {
    var random = RandomSource(seed: resampling.seed)
    var counts: [[UInt16]] = []
    for _ in 0..<(rows > 0 ? resampling.replicates : 0) {
      var drawn = [UInt16](repeating: 0, count: rows)
      for _ in 0..<rows { drawn[random.integer(below: rows)] &+= 1 }
      counts.append(drawn)
    }
    self.counts = counts
    level = resampling.level
  }

  /// Returns the percentile interval of a statistic, or `nil` where it is undefined in more than
  /// half of the resamples or there are none.
  func interval(
    of truth: Truth, _ statistic: (Truth) -> Double?
  ) -> ClosedRange<Double>? {
    var values = counts.compactMap { drawn in
      statistic(resampled(truth, drawn))
    }
    guard !values.isEmpty, 2 * values.count >= counts.count else { return nil }
    values.sort()
    let low = Quantile.ofSorted(values, at: (1 - level) / 2)
    let high = Quantile.ofSorted(values, at: (1 + level) / 2)
    return low...max(low, high)
  }

  private func resampled(_ truth: Truth, _ drawn: [UInt16]) -> Truth {
    var truth = truth
    truth.weights = drawn.enumerated().map { row, count in
      Double(count) * (truth.weights?[row] ?? 1)
    }
    return truth
  }
}
