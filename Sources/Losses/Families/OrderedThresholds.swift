/// The thresholds of one row of K - 1 scores and where its score lies among them.
struct OrderedThresholds {
  /// The score f.
  let score: Double
  /// The K - 1 numbers b, ascending.
  let thresholds: [Double]
  /// softplus^-1 of the gaps between thresholds.
  private let gaps: [Double]

  /// Reads f and the gaps.
  init(_ row: ArraySlice<Double>) {
    score = row.first ?? 0
    gaps = Array(row.dropFirst())
    var thresholds = [0.0]
    for gap in gaps { thresholds.append(((thresholds.last ?? 0) + softplus(gap)).clampedToFinite) }
    self.thresholds = thresholds
  }

  /// The probability of each class: differences of the logistic function between neighbours, as
  /// products that nothing cancels in.
  var probabilities: [Double] {
    (0...thresholds.count).map { k in
      let below = k == 0 ? 1 : LogitPair(score - thresholds[k - 1]).probability
      guard k < thresholds.count else { return below }
      let above = LogitPair(score - thresholds[k]).complement
      return above * below * (k == 0 ? 1 : LogitPair(gaps[k - 1]).probability)
    }
  }

  /// Reads n x (K - 1) scores.
  static func rows(_ scores: [Double], classes: Int) -> [OrderedThresholds] {
    let width = max(classes - 1, 1)
    return stride(from: 0, to: scores.count, by: width).map { start in
      OrderedThresholds(scores[start..<start + width])
    }
  }
}
