internal import Statistics

/// How many different values a column has: exactly for up to 20,000 rows or 4,096 values.
struct DistinctCount {
  let count: Int
  let isEstimate: Bool

  private static let mostExactRows = 20_000

  /// Counts finite numbers.
  init(_ numbers: [Double], isAllFinite: Bool) {
    if numbers.count <= DistinctCount.mostExactRows {
      // Adding 0 turns -0 into 0.
      var sorted = numbers.filter(\.isFinite).map { $0 + 0 }
      sorted.sort()
      count = zip(sorted, sorted.dropFirst()).reduce(sorted.isEmpty ? 0 : 1) {
        $0 + ($1.0 == $1.1 ? 0 : 1)
      }
      isEstimate = false
      return
    }
    let sketch = DistinctSketch(numbers: isAllFinite ? numbers : numbers.filter(\.isFinite))
    count = sketch.count
    isEstimate = sketch.isEstimate
  }
}
