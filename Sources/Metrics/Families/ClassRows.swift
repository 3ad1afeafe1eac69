public import Predictions

/// What a classifier said and what happened in the same rows: at least one, all in range.
public struct ClassRows: Sendable, Hashable {
  /// What was predicted.
  public let prediction: ClassPrediction
  /// The true class of each row, 0 ..< K.
  public let labels: [Int]
  /// How much each row counts.
  public let weights: RowWeights
  /// The targets that the model was trained on, where they are known.
  public let training: TrainingTargets?

  init(_ prediction: Prediction, _ truth: Truth, metric: String) throws(Undefined) {
    guard case .classes(let prediction) = prediction else {
      throw Undefined("\(metric) needs classes, but the predictions are numbers")
    }
    try checkCounts(predictions: prediction.decisions.count, truth)
    try ClassRows.check(prediction, classCount: truth.classCount)
    self.prediction = prediction
    labels = try ClassRows.labels(of: truth)
    weights = try RowWeights(truth.weights, count: labels.count)
    training = truth.training
  }

  /// The number of classes K, at least 2.
  public var classCount: Int { prediction.classCount }

  /// The weight of the rows of each class.
  public var classTotals: [Double] {
    labels.indices.reduce(into: [Double](repeating: 0, count: classCount)) { totals, row in
      totals[labels[row]] += weights[row]
    }
  }

  /// Returns the score of every row for a class against the others.
  public func scores(of index: Int) -> [Double] {
    if classCount == 2 { return index == 1 ? prediction.scores : prediction.scores.map { -$0 } }
    return labels.indices.map { prediction.scores[$0 * classCount + index] }
  }

  /// Returns the probabilities, n x K row-major.
  func probabilities() throws(Undefined) -> [Double] {
    guard let probabilities = prediction.probabilities else {
      throw Undefined("the predictions have no probabilities")
    }
    guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw Undefined("a probability is outside 0 to 1")
    }
    return probabilities
  }

  private static func check(
    _ prediction: ClassPrediction, classCount: Int
  ) throws(Undefined) {
    let (rows, count) = (prediction.decisions.count, prediction.classCount)
    guard classCount >= 2 else { throw Undefined("the truth holds numbers, not classes") }
    guard count == classCount else {
      throw Undefined("the predictions have \(count) classes, the truth has \(classCount)")
    }
    guard prediction.decisions.allSatisfy({ (0..<count).contains($0) }) else {
      throw Undefined("a decision is not one of the classes")
    }
    guard prediction.scores.count == (count == 2 ? rows : rows * count),
      prediction.probabilities?.count ?? rows * count == rows * count
    else { throw Undefined("the scores or probabilities do not fill the rows") }
    guard prediction.scores.allSatisfy(\.isFinite) else { throw Undefined("a score is not finite") }
  }

  private static func labels(of truth: Truth) throws(Undefined) -> [Int] {
    let labels = truth.targets.compactMap { Int(exactly: $0) }
    guard labels.count == truth.targets.count,
      labels.allSatisfy({ (0..<truth.classCount).contains($0) })
    else { throw Undefined("a target is not one of the classes") }
    return labels
  }
}
