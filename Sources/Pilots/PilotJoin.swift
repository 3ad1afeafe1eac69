/// Out-of-fold predictions of one learner under one loss, gathered fold by fold.
struct PilotJoin {
  /// rows x width: a number, or the probabilities of classes.
  private(set) var values: [Double]
  /// A size of targets by which errors are divided, so that their squares stay finite.
  private(set) var unit = 1.0
  private let width: Int
  private var inside = 0.0
  private var outside = 0.0

  init(rows: Int, width: Int) {
    values = [Double](repeating: 0, count: rows * width)
    self.width = width
  }

  /// Adds the predictions of a fold at its positions in the sample.
  mutating func add(_ fold: PilotFold.Outcome, at positions: [Int]) {
    for (index, position) in positions.enumerated() {
      for column in 0..<width {
        values[position * width + column] = fold.values[index * width + column]
      }
    }
    inside += fold.insideError
    outside += fold.outsideError
    unit = max(unit, fold.unit)
  }

  /// Effective parameters per row from the optimism of the squared error: inside the training rows
  /// it is (1 - p/n), outside (1 + p/n) times the noise (Mallows 1973).
  var parametersPerRow: Double {
    let sum = outside + inside
    guard sum > 0, sum.isFinite else { return 0 }
    return min(0.5, max(0, (outside - inside) / sum))
  }
}
