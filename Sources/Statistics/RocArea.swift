/// The area under the ROC curve with its standard error (DeLong, DeLong and Clarke-Pearson 1988).
package struct RocArea: Sendable, Hashable {
  /// The chance that a positive row scores higher than a negative one, ties half.
  package let value: Double
  /// How much each row moves the area; the root of the sum of squares is the standard error.
  package let influences: [Double]

  /// Computes the area of scores; `nil` unless both kinds of rows are there.
  package init?(scores: [Double], isPositive: [Bool]) {
    precondition(scores.count == isPositive.count)
    let positives = isPositive.indices.filter { isPositive[$0] }
    let negatives = isPositive.indices.filter { !isPositive[$0] }
    guard !positives.isEmpty, !negatives.isEmpty else { return nil }
    let all = Ranks.average(scores)
    let (m, n) = (Double(positives.count), Double(negatives.count))
    let sum = positives.reduce(0) { $0 + all[$1] }
    value = (sum - m * (m + 1) / 2) / (m * n)
    var influences = [Double](repeating: 0, count: scores.count)
    for (rows, others) in [(positives, n), (negatives, m)] where rows.count > 1 {
      let size = Double(rows.count)
      let own = Ranks.average(rows.map { scores[$0] })
      // Of a positive: the share of negatives below it; of a negative: that of positives above it.
      for (row, rank) in zip(rows, own) {
        let below = (all[row] - rank) / others
        let won = isPositive[row] ? below : 1 - below
        influences[row] = (won - value) / (size * (size - 1)).squareRoot()
      }
    }
    self.influences = influences
  }

  /// The standard error.
  package var error: Double { RocArea.error(influences) }

  /// Returns the standard error of influences, or of a sum of those of several areas of the same
  /// rows.
  package static func error(_ influences: [Double]) -> Double {
    influences.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
