internal import Foundation
internal import Statistics

extension OrderFacts {
  /// Describes class indices, each below `classes`, in file order.
  package init(classes indices: [Int], count classes: Int) {
    var counts = [Int](repeating: 0, count: classes)
    for index in indices { counts[index] += 1 }
    let agreement = OrderFacts.agreement(indices, counts: counts)
    let blocks = OrderFacts.blocks(ofRows: indices.count)
    let drift = blocks > 0 ? OrderFacts.drift(indices, counts: counts, blocks: blocks) : nil
    self.init(
      autocorrelation: agreement,
      autocorrelationP: agreement.map { OrderFacts.chance(of: $0, rows: indices.count) },
      drift: drift?.size, driftP: drift?.chance, blocks: blocks,
      isSorted: OrderFacts.isInPieces(indices, counts: counts))
  }

  /// Returns (agreement of neighbours - agreement by chance) / (1 - agreement by chance).
  private static func agreement(_ indices: [Int], counts: [Int]) -> Double? {
    guard indices.count >= 10 else { return nil }
    let n = Double(indices.count)
    let expected = counts.reduce(0.0) { $0 + (Double($1) / n) * (Double($1) / n) }
    let agreeing = zip(indices, indices.dropFirst()).count { $0 == $1 }
    guard expected < 1 else { return nil }
    return (Double(agreeing) / (n - 1) - expected) / (1 - expected)
  }

  /// Compares the class counts of equal blocks by Pearson's chi-squared test.
  private static func drift(
    _ indices: [Int], counts: [Int], blocks: Int
  ) -> (size: Double, chance: Double)? {
    let used = counts.count { $0 > 0 }
    // A test of mostly empty cells says nothing.
    guard used > 1, indices.count >= 5 * used * blocks || used == 2 else { return nil }
    let n = Double(indices.count)
    var statistic = 0.0
    for block in 0..<blocks {
      let rows = block * indices.count / blocks..<(block + 1) * indices.count / blocks
      var observed = [Int](repeating: 0, count: counts.count)
      for index in indices[rows] { observed[index] += 1 }
      for (seen, count) in zip(observed, counts) where count > 0 {
        let expected = Double(count) * Double(rows.count) / n
        statistic += (Double(seen) - expected) * (Double(seen) - expected) / expected
      }
    }
    let least = Double(min(blocks, used) - 1)
    let freedom = Double((blocks - 1) * (used - 1))
    return (
      min(1, statistic / (n * least)).squareRoot(),
      ChiSquared.upperTail(statistic, degrees: freedom)
    )
  }

  private static func isInPieces(_ indices: [Int], counts: [Int]) -> Bool {
    let used = counts.count { $0 > 0 }
    guard used > 1, used < indices.count else { return false }
    return zip(indices, indices.dropFirst()).count { $0 != $1 } == used - 1
  }
}
