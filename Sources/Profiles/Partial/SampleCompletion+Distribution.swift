internal import Statistics

extension SampleCompletion {
  /// Returns the quantiles of a shape, from the counts of all numbers or from their sketch.
  mutating func quantiles(_ all: NumberTotals) -> [Double] {
    let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    if let runs = all.runs { return levels.map { runs.quantile(at: $0) } }
    if !all.numbers.quantiles.isExact { quantileFields.append("target.shape.quantiles") }
    return all.numbers.quantiles.quantiles(at: levels)
  }

  /// Returns counts over equal bins from minimum to maximum, and notes the field when they are
  /// estimates.
  mutating func histogram(_ all: NumberTotals, bins: Int, field: String) -> [Int] {
    let moments = all.numbers.moments
    let low = moments.minimum / 2
    let width = (moments.maximum / 2 - low) / Double(bins)
    guard width > 0 else { return [moments.count] + [Int](repeating: 0, count: bins - 1) }
    // Bins hold their lower bound and not the upper one, so counts go up to the number before it.
    let bounds = (1..<bins).map { (2 * (low + Double($0) * width)).nextDown }
    let sums = all.runs?.counts(upTo: bounds) ?? all.numbers.quantiles.counts(upTo: bounds)
    if all.runs == nil, !all.numbers.quantiles.isExact { quantileFields.append(field) }
    return zip(sums + [moments.count], [0] + sums).map { $0 - $1 }
  }
}

extension NumberTotals {
  /// The different numbers and their counts; `nil` when there are too many.
  var runs: RunLengths? {
    counts.map { RunLengths(values: $0.map(\.number), counts: $0.map(\.count)) }
  }
}

extension RunLengths {
  /// Returns how many numbers do not exceed each of these ascending bounds.
  func counts(upTo bounds: [Double]) -> [Int] {
    var (place, sum) = (0, 0)
    return bounds.map { bound in
      while place < values.count, values[place] <= bound {
        sum += counts[place]
        place += 1
      }
      return sum
    }
  }
}
