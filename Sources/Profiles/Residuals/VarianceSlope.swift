internal import Foundation
internal import Statistics

/// Slope of ln variance on ln mean over bins of the fitted value (Park 1966).
struct VarianceSlope {
  private static let blocks = 25
  private static let replicates = 200

  let slope: Double
  /// Its standard deviation when rows are resampled within bins; `nil` where it is not finite.
  let error: Double?

  /// Fits the slope; `nil` where a target is negative or means hardly vary.
  init?(_ series: ResidualSeries) {
    guard series.targets.allSatisfy({ $0 >= 0 }) else { return nil }
    let bins = series.bins.map { Bin(series, $0) }.filter { $0.mean > 0 && $0.variance > 0 }
    let points = bins.map { (log($0.mean), log($0.variance)) }
    let x = points.map(\.0)
    guard points.count >= 4, let low = x.min(), let high = x.max(), high - low > 0.3,
      let line = LeastSquares.line(x: x, y: points.map(\.1))
    else { return nil }
    slope = line.slope
    error = VarianceSlope.error(bins)
  }

  private static func error(_ bins: [Bin]) -> Double? {
    var random = RandomSource(seed: 1)
    let slopes = (0..<replicates).compactMap { _ -> Double? in
      let points = bins.map { $0.resampled(&random) }
        .filter { $0.mean > 0 && $0.variance > 0 }
        .map { (log($0.mean), log($0.variance)) }
      return LeastSquares.line(x: points.map(\.0), y: points.map(\.1))?.slope
    }
    guard slopes.count == replicates else { return nil }
    // Resampling b blocks with replacement shows (b - 1) / b of their variance.
    let fewest = Double(bins.map(\.blocks.count).min() ?? 2)
    return (Moments(slopes).sd * (fewest / (fewest - 1)).squareRoot()).orNilIfNotFinite
  }

  /// Rows with neighbouring fits, in interleaved blocks of sums.
  private struct Bin {
    var blocks: [(target: Double, square: Double, rows: Double)]

    init(_ series: ResidualSeries, _ range: Range<Int>) {
      let count = min(VarianceSlope.blocks, range.count)
      blocks = Array(repeating: (0, 0, 0), count: count)
      for row in range {
        let residual = series.residuals[row]
        blocks[row % count].target += series.targets[row]
        blocks[row % count].square += residual * residual
        blocks[row % count].rows += 1
      }
    }

    private var rows: Double { blocks.reduce(0) { $0 + $1.rows } }
    var mean: Double { blocks.reduce(0) { $0 + $1.target } / rows }
    var variance: Double { blocks.reduce(0) { $0 + $1.square } / rows }

    func resampled(_ random: inout RandomSource) -> Bin {
      var bin = self
      for place in blocks.indices {
        bin.blocks[place] = blocks[random.integer(below: blocks.count)]
      }
      return bin
    }
  }
}
