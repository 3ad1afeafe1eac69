/// Rows by given class and by the class that claims them: one that is given at least the mean
/// probability that its own rows have (confident learning; Northcutt, Jiang and Chuang 2021).
struct LabelDoubts {
  /// Rows by given class (outer) and claiming class (inner); rows that no class claims are nowhere.
  let counts: [[Int]]

  init(_ forecasts: ClassForecasts) {
    let k = forecasts.classCount
    let thresholds = LabelDoubts.thresholds(forecasts)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: k), count: k)
    for (row, label) in forecasts.labels.enumerated() {
      var claimant: Int?
      for other in 0..<k where forecasts.probability(row, other) >= thresholds[other] {
        let strongest = claimant.map { forecasts.probability(row, $0) } ?? -1
        if forecasts.probability(row, other) > strongest { claimant = other }
      }
      if let claimant { counts[label][claimant] += 1 }
    }
    self.counts = counts
  }

  /// Rows that another class claims.
  var doubtful: Int {
    counts.enumerated().reduce(0) { sum, row in
      sum + row.element.reduce(0, +) - row.element[row.offset]
    }
  }

  /// The mean probability of each class over its own rows; infinite without rows.
  private static func thresholds(_ forecasts: ClassForecasts) -> [Double] {
    var sums = [Double](repeating: 0, count: forecasts.classCount)
    for (row, label) in forecasts.labels.enumerated() {
      sums[label] += forecasts.probability(row, label)
    }
    return zip(sums, forecasts.counts).map { $1 > 0 ? $0 / Double($1) : .infinity }
  }
}
