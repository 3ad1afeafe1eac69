internal import Losses

/// Buffers for the slopes of one mini-batch; allocated once.
struct SlopeBatch {
  /// The k scores of each row, row-major; written by the learner.
  var scores: [Double]
  /// The k slopes of each row.
  private(set) var slopes: [Double]
  private var targets: [Double]

  /// Creates room for `capacity` rows.
  init(capacity: Int, scoreCount: Int) {
    scores = Array(repeating: 0, count: capacity * scoreCount)
    slopes = scores
    targets = Array(repeating: 0, count: capacity)
  }

  /// Writes the loss's slopes at the scores of some rows, times a multiple for each score.
  ///
  /// They are weighted and scaled as ``TrainingLoss`` says.
  mutating func fillSlopes(of loss: TrainingLoss, rows: [Int], multiples: [Double]) {
    for (i, row) in rows.enumerated() { targets[i] = loss.targets[row] }
    let count = rows.count * loss.scoreCount
    Self.fill(&slopes, loss.loss, scores, count, targets, rows.count)
    let factors = multiples.map { loss.costFactor * $0 }
    for i in 0..<count { slopes[i] *= factors[i % factors.count] }
    guard let weights = loss.weights else { return }
    for i in 0..<count { slopes[i] *= weights[rows[i / loss.scoreCount]] }
  }

  private static func fill(
    _ slopes: inout [Double], _ loss: any Loss, _ scores: [Double], _ count: Int,
    _ targets: [Double], _ rows: Int
  ) {
    var whole = slopes.mutableSpan
    var part = whole._mutatingExtracting(first: count)
    loss.fillSlopes(
      &part, scores: scores.span.extracting(first: count),
      targets: targets.span.extracting(first: rows))
  }
}
