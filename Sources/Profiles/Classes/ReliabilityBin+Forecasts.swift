internal import Statistics

extension ReliabilityBin {
  private static let mostBins = 10
  private static let fewestRows = 20

  /// Returns bins of about equal rows by rising probability of the positive class; rows of one
  /// probability stay together.
  static func all(in forecasts: ClassForecasts) -> [ReliabilityBin] {
    let told = forecasts.probabilities(of: 1)
    let order = told.indices.sorted { told[$0] < told[$1] }
    let wanted = max(1, min(mostBins, order.count / fewestRows))
    var bins: [ReliabilityBin] = []
    var start = 0
    for bin in 1...wanted where start < order.count {
      var end = max(start + 1, bin * order.count / wanted)
      if bin == wanted { end = order.count }
      while end < order.count, told[order[end]] == told[order[end - 1]] { end += 1 }
      // A rest too small for a bin joins the last one.
      if order.count - end < fewestRows { end = order.count }
      guard end - start >= min(fewestRows, order.count) else { continue }
      bins.append(ReliabilityBin(order[start..<end], told, forecasts))
      start = end
    }
    return bins
  }

  private init(_ rows: ArraySlice<Int>, _ told: [Double], _ forecasts: ClassForecasts) {
    let n = Double(rows.count)
    let share = Double(rows.count { forecasts.labels[$0] == 1 }) / n
    let interval = Wilson.interval(share: share, trials: n, level: 0.95)
    self.init(
      forecast: rows.reduce(0) { $0 + told[$1] } / n, observed: share,
      interval: [interval.low, interval.high], rows: rows.count)
  }
}
