internal import Statistics

/// A distribution function as a polygon over places from 0 to 1, of few knots.
struct DistributionCurve {
  /// Ascending places, 0 at the smallest number and 1 at the largest, or somewhat beyond.
  private(set) var knots: [Double] = []
  /// Share of the rows up to there.
  private(set) var shares: [Double] = []

  private static let mostKnots = 2000

  /// Spreads each value over a cell, or over a narrow one where there is no grid; `nil` for fewer
  /// than two values.
  init?(_ runs: RunLengths, cell: Double?) {
    guard let first = runs.values.first, let last = runs.values.last, first < last else {
      return nil
    }
    // Halved, so that the width of a range near the largest number stays finite.
    let width = last / 2 - first / 2
    let half = cell.map { $0 / 4 / width } ?? 0
    let rows = Double(runs.total)
    let stride = max(1, runs.values.count / DistributionCurve.mostKnots + 1)
    var seen = 0
    for (index, (value, count)) in zip(runs.values, runs.counts).enumerated() {
      let isKept = index % stride == 0 || index == runs.values.count - 1
      let place = (value / 2 - first / 2) / width
      if isKept { add(place - half, Double(seen) / rows) }
      seen += count
      if isKept { add(place + half, Double(seen) / rows) }
    }
  }

  /// Adds a knot; one at the place of the last is moved aside by the least that tells them apart.
  private mutating func add(_ place: Double, _ share: Double) {
    guard let last = knots.last else {
      knots.append(place)
      shares.append(share)
      return
    }
    if share <= shares[shares.count - 1], place <= last + 1e-12 { return }
    knots.append(max(place, last + 1e-9 * max(1e-3, abs(last))))
    shares.append(share)
  }
}
