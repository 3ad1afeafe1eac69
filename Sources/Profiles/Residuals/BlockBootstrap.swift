internal import Foundation
internal import Statistics

/// Sums over rows, resampled: the spread of any function of them, such as a ratio (Efron 1979).
///
/// At most 400 blocks of interleaved rows are resampled, whose sums vary as the rows' sums do, so
/// that the work does not grow with the rows. All functions see the same seeded resamples.
struct BlockBootstrap {
  private static let mostBlocks = 400
  private static let replicates = 200

  /// A sum for each column, for each resample.
  private let resampled: [[Double]]

  /// Resamples rows given as columns of equal length.
  init(_ columns: [[Double]], seed: UInt64 = 1) {
    let rows = columns.first?.count ?? 0
    let blocks = min(Self.mostBlocks, rows)
    let sums = (0..<blocks).map { block in
      columns.map { column in
        stride(from: block, to: rows, by: blocks).reduce(0) { $0 + column[$1] }
      }
    }
    self.init(blocks: sums, seed: seed)
  }

  /// Resamples blocks, each a sum for each column.
  private init(blocks: [[Double]], seed: UInt64) {
    var random = RandomSource(seed: seed)
    let width = blocks.first?.count ?? 0
    resampled = (0..<(blocks.count < 2 ? 0 : Self.replicates)).map { _ in
      var total = [Double](repeating: 0, count: width)
      for _ in blocks.indices {
        let block = blocks[random.integer(below: blocks.count)]
        for column in total.indices { total[column] += block[column] }
      }
      return total
    }
  }

  /// Returns the standard deviation of a function of the sums over resamples; `nil` where it is not
  /// finite.
  func error(of statistic: ([Double]) -> Double) -> Double? {
    let values = resampled.map(statistic)
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    return Moments(values).sd.orNilIfNotFinite
  }
}
