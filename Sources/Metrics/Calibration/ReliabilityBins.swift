private import Statistics

/// Rows in bins of about equal weight by their probability: what was forecast and what came true.
public struct ReliabilityBins: Sendable, Hashable {
  /// One bin.
  public struct Bin: Sendable, Hashable {
    /// The lowest and the highest probability in the bin.
    public let forecasts: ClosedRange<Double>
    /// The mean probability.
    public let meanForecast: Double
    /// The share of the weight in which the event came true.
    public let observedShare: Double
    /// Where the share would lie in 95 of 100 such samples (Wilson 1927), by the effective number
    /// of rows.
    public let interval: ClosedRange<Double>
    /// The number of rows of positive weight.
    public let rows: Int
    /// The weight of the rows.
    public let weight: Double

    /// |observed share - mean forecast|.
    public var gap: Double { abs(observedShare - meanForecast) }
  }

  /// The fewest rows of a bin.
  public static let fewestRows = 20

  /// The bins, in order of rising probability.
  public let bins: [Bin]

  /// Puts rows into at most `count` bins of about equal weight and at least 20 rows each.
  ///
  /// Rows of one probability stay together. The number of bins falls with the number of rows, which
  /// here means rows and not weight.
  /// - Throws: `Undefined` when there are fewer than 20 rows.
  public init(_ forecasts: Forecasts, count: Int) throws(Undefined) {
    guard forecasts.rows >= Self.fewestRows else {
      throw Undefined("there are fewer than \(Self.fewestRows) rows to fill a bin")
    }
    let wanted = max(1, min(count, forecasts.rows / Self.fewestRows))
    bins = Self.groups(forecasts, wanted).map { Bin($0, of: forecasts.weight) }
  }

  /// The mean gap, bins in proportion to their weight: the expected calibration error.
  public var expectedError: Double {
    let total = bins.reduce(0) { $0 + $1.weight }
    return bins.reduce(0) { $0 + $1.weight / total * $1.gap }
  }

  /// The largest gap: the maximum calibration error.
  public var maximumError: Double { bins.map(\.gap).max() ?? 0 }

  /// Cuts the levels where the middle of a level passes the next part of the weight, unless that
  /// leaves too few rows on either side.
  private static func groups(_ forecasts: Forecasts, _ count: Int) -> [[Forecasts.Level]] {
    var groups: [[Forecasts.Level]] = [[]]
    var (below, filled) = (0.0, 0)
    for level in forecasts.levels {
      let place = Int(Double(count) * ((below + level.weight / 2) / forecasts.weight))
      let rows = groups[groups.count - 1].reduce(0) { $0 + $1.rows }
      if place > filled, rows >= fewestRows {
        groups.append([])
        filled = place
      }
      groups[groups.count - 1].append(level)
      below += level.weight
    }
    let last = groups[groups.count - 1]
    if groups.count > 1, last.reduce(0, { $0 + $1.rows }) < fewestRows {
      groups.removeLast()
      groups[groups.count - 1] += last
    }
    return groups
  }
}

extension ReliabilityBins.Bin {
  /// Sums levels, of which there is at least one.
  fileprivate init(_ levels: [Forecasts.Level], of total: Double) {
    let weight = levels.reduce(0) { $0 + $1.weight }
    let lowest = levels.first?.probability ?? 0
    let highest = levels.last?.probability ?? lowest
    self.weight = weight
    rows = levels.reduce(0) { $0 + $1.rows }
    forecasts = lowest...highest
    let mean = levels.reduce(0) { $0 + $1.weight / weight * $1.probability }
    meanForecast = min(max(mean, lowest), highest)
    observedShare = min(1, levels.reduce(0) { $0 + $1.events } / weight)
    // Kish 1965: unequal weights tell less than as many equal ones.
    let squares = levels.reduce(0) { $0 + $1.squaredShare }
    let effective = squares > 0 ? (weight / total) * (weight / total) / squares : Double(rows)
    interval = Self.wilson(observedShare, rows: effective)
  }

  private static func wilson(_ share: Double, rows: Double) -> ClosedRange<Double> {
    let z = Normal.quantile(0.975)
    let middle = (share + z * z / (2 * rows)) / (1 + z * z / rows)
    let variance = share * (1 - share) / rows + z * z / (4 * rows * rows)
    let half = z / (1 + z * z / rows) * variance.squareRoot()
    return max(0, min(share, middle - half))...min(1, max(share, middle + half))
  }
}
