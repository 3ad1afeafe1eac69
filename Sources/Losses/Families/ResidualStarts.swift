/// Where the search for the best constant of a loss with several minima starts.
struct ResidualStarts<Subject: ResidualLoss> {
  private static var levelCount: Int { 39 }
  private static var descents: Int { 3 }

  let loss: Subject
  let targets: [Double]
  let weights: [Double]?

  /// The median, the mean, and the cheapest of many quantiles.
  var scores: [[Double]] {
    let cheapest = quantiles().map { (score: $0, cost: cost($0)) }
      .sorted { $0.cost < $1.cost }.prefix(Self.descents).map(\.score)
    let centres = [
      weightedQuantile(targets, weights, level: 0.5), weightedMean(targets, weights),
    ]
    return (centres + cheapest).map { [$0] }
  }

  private func cost(_ score: Double) -> Double {
    var sum = 0.0
    for (row, target) in targets.enumerated() {
      sum += loss.value(score: score, target: target).clampedToFinite * (weights?[row] ?? 1)
    }
    return sum.clampedToFinite
  }

  /// Returns the targets at which the share of weight first passes each of evenly spaced levels.
  private func quantiles() -> [Double] {
    let rows = zip(targets, weights ?? [Double](repeating: 1, count: targets.count))
      .filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    let step = rows.reduce(0) { $0 + $1.1 } / Double(Self.levelCount + 1)
    var found: [Double] = []
    var below = 0.0
    for row in rows {
      below += row.1
      while found.count < Self.levelCount, below > step * (Double(found.count + 1) - 1e-9) {
        found.append(row.0)
      }
    }
    return found
  }
}
