extension ThresholdRange {
  private static let fewestRows = 50

  /// Tries every threshold between two probabilities; `nil` with fewer than 50 rows of a class and
  /// where probabilities do not vary.
  init?(_ forecasts: ClassForecasts) {
    let told = forecasts.probabilities(of: 1)
    let positives = Double(forecasts.labels.count { $0 == 1 })
    let negatives = Double(forecasts.count) - positives
    guard min(positives, negatives) >= Double(ThresholdRange.fewestRows) else { return nil }
    let order = told.indices.sorted { told[$0] < told[$1] }
    var cuts: [(threshold: Double, score: Double, error: Double)] = []
    var (missed, rejected) = (0.0, 0.0)
    for (row, next) in zip(order, order.dropFirst()) {
      if forecasts.labels[row] == 1 { missed += 1 } else { rejected += 1 }
      guard told[next] > told[row] else { continue }
      let (found, spared) = (1 - missed / positives, rejected / negatives)
      let variance = found * (1 - found) / positives + spared * (1 - spared) / negatives
      cuts.append(
        ((told[row] + told[next]) / 2, (found + spared) / 2, variance.squareRoot() / 2))
    }
    guard let best = cuts.indices.max(by: { cuts[$0].score < cuts[$1].score }) else { return nil }
    let enough = cuts[best].score - cuts[best].error
    let low = cuts[...best].lastIndex { $0.score < enough }.map { $0 + 1 } ?? 0
    let high = cuts[best...].firstIndex { $0.score < enough }.map { $0 - 1 } ?? cuts.count - 1
    self.init(
      best: cuts[best].threshold, low: cuts[low].threshold, high: cuts[high].threshold,
      score: cuts[best].score, scoreError: cuts[best].error)
  }
}
