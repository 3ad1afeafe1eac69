/// What a model says about rows, on the natural scale: the only thing that metrics see.
public enum Prediction: Sendable, Hashable {
  /// One number a row.
  case points([Double])
  /// Scores, decisions and, where the loss gives them, probabilities of classes.
  case classes(ClassPrediction)
  /// Several quantiles a row.
  case quantiles(QuantilePrediction)
  /// The whole law of each row's target.
  case distributions([PredictedDistribution])

  /// The number of rows.
  public var count: Int {
    switch self {
    case .points(let values): values.count
    case .classes(let prediction): prediction.decisions.count
    case .quantiles(let prediction): prediction.count
    case .distributions(let rows): rows.count
    }
  }
}

/// What a classifier says about rows.
public struct ClassPrediction: Sendable, Hashable {
  /// The number of classes K, at least 2.
  public var classCount: Int
  /// What rows are ordered by: one a row for two classes (larger = class 1), else n x K row-major.
  public var scores: [Double]
  /// n x K row-major, each row sums to 1; `nil` when the loss gives no probabilities.
  public var probabilities: [Double]?
  /// The class decided for each row, 0 ..< K.
  public var decisions: [Int]

  /// Creates a prediction from its parts, which must agree in their number of rows.
  public init(classCount: Int, scores: [Double], probabilities: [Double]?, decisions: [Int]) {
    self.classCount = classCount
    self.scores = scores
    self.probabilities = probabilities
    self.decisions = decisions
  }

  /// Creates a two-class prediction from the probability of class 1, decided at `threshold`.
  public init(positiveProbabilities: [Double], threshold: Double) {
    classCount = 2
    scores = positiveProbabilities
    probabilities = positiveProbabilities.flatMap { [1 - $0, $0] }
    decisions = positiveProbabilities.map { $0 >= threshold ? 1 : 0 }
  }

  /// Creates a prediction from n x K probabilities; the largest decides (two classes: at 0.5).
  public init(probabilities: [Double], classCount: Int) {
    let rows = probabilities.count / classCount
    self.classCount = classCount
    self.probabilities = probabilities
    scores =
      classCount == 2 ? (0..<rows).map { probabilities[2 * $0 + 1] } : probabilities
    decisions = ClassPrediction.largest(in: probabilities, classCount: classCount)
  }

  /// Creates a prediction without probabilities from margins: one a row for two classes
  /// (decided at 0), else n x K row-major (the largest decides).
  public init(margins: [Double], classCount: Int) {
    self.classCount = classCount
    scores = margins
    probabilities = nil
    decisions =
      classCount == 2
      ? margins.map { $0 >= 0 ? 1 : 0 }
      : ClassPrediction.largest(in: margins, classCount: classCount)
  }

  /// Returns the index of the largest value of each row of n x K values; the first of equals,
  /// except that two equal probabilities decide for class 1, as a threshold of 0.5 would.
  private static func largest(in values: [Double], classCount: Int) -> [Int] {
    (0..<values.count / classCount).map { row in
      let start = row * classCount
      if classCount == 2 { return values[start + 1] >= values[start] ? 1 : 0 }
      var best = 0
      for k in 1..<classCount where values[start + k] > values[start + best] { best = k }
      return best
    }
  }
}
