internal import Foundation
internal import Statistics

extension OrderFacts {
  /// Rows needed for an autocorrelation.
  private static let fewestRows = 10
  private static let fewestRowsOfBlock = 20

  /// Returns into how many blocks rows are cut: ten, fewer for few rows, 0 for fewer than forty.
  static func blocks(ofRows rows: Int) -> Int {
    let blocks = min(10, rows / fewestRowsOfBlock)
    return blocks > 1 ? blocks : 0
  }

  /// Describes finite numbers in file order.
  package init(numbers: [Double]) { self.init(numbers: numbers, moments: Moments.ofMany(numbers)) }

  init(numbers: [Double], moments: Moments) {
    let spread = moments.sd
    // Deviations in standard deviations, so that no square overflows.
    let deviations = spread > 0 ? numbers.map { ($0 - moments.mean) / spread } : []
    var (autocorrelation, chance): (Double?, Double?) = (nil, nil)
    if deviations.count >= OrderFacts.fewestRows {
      let value = OrderFacts.lag1(deviations)
      autocorrelation = value
      chance = OrderFacts.chance(of: value, rows: deviations.count)
    }
    let blocks = OrderFacts.blocks(ofRows: deviations.count)
    let drift = blocks > 0 ? OrderFacts.drift(deviations, blocks: blocks) : nil
    self.init(
      autocorrelation: autocorrelation, autocorrelationP: chance, drift: drift?.size,
      driftP: drift?.chance, blocks: blocks, isSorted: OrderFacts.isMonotone(numbers))
  }

  /// Returns the lag-1 autocorrelation of deviations from the mean.
  private static func lag1(_ deviations: [Double]) -> Double {
    var (products, squares, previous) = (0.0, 0.0, 0.0)
    for deviation in deviations {
      products += previous * deviation
      squares += deviation * deviation
      previous = deviation
    }
    return squares > 0 ? products / squares : 0
  }

  /// Returns the two-sided p value of an autocorrelation, whose mean in shuffled rows is -1 / n.
  static func chance(of autocorrelation: Double, rows: Int) -> Double {
    let n = Double(rows)
    return 2 * Normal.upperTail(abs(autocorrelation + 1 / n) * n.squareRoot())
  }

  /// Compares the means of equal blocks by one-way analysis of variance.
  private static func drift(
    _ deviations: [Double], blocks: Int
  ) -> (size: Double, chance: Double) {
    var (between, within) = (0.0, 0.0)
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for block in 0..<blocks {
      let rows = block * deviations.count / blocks..<(block + 1) * deviations.count / blocks
      var (sum, squares) = (0.0, 0.0)
      for deviation in deviations[rows] {
        sum += deviation
        squares += deviation * deviation
      }
      let mean = sum / Double(rows.count)
      between += mean * sum
      within += max(0, squares - mean * sum)
      (lowest, highest) = (min(lowest, mean), max(highest, mean))
    }
    let (above, below) = (Double(blocks - 1), Double(deviations.count - blocks))
    let ratio = within > 0 ? between / above / (within / below) : Double.greatestFiniteMagnitude
    return (highest - lowest, FDistribution.upperTail(ratio, above, below))
  }

  private static func isMonotone(_ numbers: [Double]) -> Bool {
    guard numbers.count > 2 else { return false }
    var (rises, falls) = (false, false)
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      if second > first { rises = true }
      if second < first { falls = true }
      if rises, falls { return false }
    }
    return true
  }
}
