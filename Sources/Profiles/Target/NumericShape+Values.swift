internal import Predictions
internal import Statistics

extension NumericShape {
  /// Describes finite values, at least one.
  package init(_ values: [Double]) { self = NumericTarget(values).shape }
}

extension NumericTarget {
  /// The marginal shape.
  var shape: NumericShape {
    let n = Double(max(1, values.count))
    let (atLeast, atMost) = (runs.counts.first ?? 0, runs.counts.last ?? 0)
    let zeros = count(at: 0)
    var shape = NumericShape(
      minimum: minimum, maximum: maximum, mean: moments.mean,
      sd: min(moments.sd, .greatestFiniteMagnitude),
      // Symmetric values have a skewness of 0, which sums give to some 1e-16 only.
      skewness: abs(moments.skewness) < 1e-12 ? 0 : moments.skewness, kurtosis: moments.kurtosis,
      quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map { runs.quantile(at: $0) },
      isIntegral: runs.values.allSatisfy { $0 == $0.rounded() },
      zeroShare: Double(zeros) / n, modeShare: Double(runs.counts.max() ?? 0) / n,
      minimumShare: Double(atLeast) / n, maximumShare: Double(atMost) / n, histogram: histogram)
    shape.zeroInterval = interval(of: zeros)
    shape.minimumInterval = interval(of: atLeast)
    shape.maximumInterval = interval(of: atMost)
    addGrid(to: &shape)
    addCounts(to: &shape)
    return shape
  }

  private func addGrid(to shape: inout NumericShape) {
    let grid = GridStep.of(runs)
    let heaping = Heaping(runs, grid: grid)
    shape.grid = grid
    shape.heaping = heaping
    if let heaping, heaping.isClear {
      // Heaps are no modes: all values are rounded as those in the heaps were.
      shape.modes = Modes(runs.rounded(to: heaping.base), cell: heaping.base)
    } else {
      shape.modes = Modes(runs, cell: grid)
    }
  }

  private func addCounts(to shape: inout NumericShape) {
    guard let counts = CountShape(runs, moments: moments) else { return }
    shape.dispersion = counts.dispersion
    shape.zeroExpectedPoisson = counts.zerosOfPoisson
    shape.zeroExpectedNegativeBinomial = counts.zerosOfNegativeBinomial
  }

  /// Twenty counts over equal bins from minimum to maximum.
  private var histogram: [Int] {
    var bins = [Int](repeating: 0, count: 20)
    // Halved, so that the width of a range near the largest number stays finite.
    let width = (maximum / 2 - minimum / 2) / 20
    for (value, count) in zip(runs.values, runs.counts) {
      let place = width > 0 ? (value / 2 - minimum / 2) / width : 0
      bins[min(19, max(0, Int(place)))] += count
    }
    return bins
  }
}
