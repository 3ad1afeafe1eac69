public import Predictions

/// What each decision costs for each true class, in any one unit.
///
/// A right decision costs less than a wrong one for the same truth (Elkan 2001); it may bring a gain,
/// which is a negative cost.
public struct CostMatrix: Sendable, Hashable {
  /// The number of classes K, at least 2.
  public let classCount: Int
  /// K x K row-major: truth, then decision.
  private let costs: [Double]

  /// Creates the costs of two classes.
  ///
  /// - Throws: `CostError` unless all are finite and each mistake costs more than the right decision.
  public init(
    falseNegative: Double, falsePositive: Double, truePositive: Double = 0,
    trueNegative: Double = 0
  ) throws(CostError) {
    try self.init(rows: [[trueNegative, falsePositive], [falseNegative, truePositive]])
  }

  /// Creates costs from one row for each true class with one cost for each decision.
  ///
  /// - Throws: `CostError` unless there are as many rows as columns, at least 2, all are finite and
  ///   each mistake costs more than the right decision.
  public init(rows: [[Double]]) throws(CostError) {
    guard rows.count >= 2, rows.allSatisfy({ $0.count == rows.count }) else {
      throw CostError(.notSquare(rows: rows.count))
    }
    for (truth, row) in rows.enumerated() {
      for (decided, cost) in row.enumerated() {
        guard cost.isFinite else { throw CostError(.notFinite(truth: truth, decided: decided)) }
        guard truth == decided || cost > row[truth] else {
          throw CostError(.mistakeIsCheap(truth: truth, decided: decided))
        }
      }
    }
    classCount = rows.count
    costs = rows.flatMap { $0 }
  }

  /// Creates costs of 1 for every mistake and 0 for every right decision.
  public init(equalCosts classCount: Int) {
    precondition(classCount >= 2)
    self.classCount = classCount
    costs = (0..<classCount * classCount).map { $0 / classCount == $0 % classCount ? 0 : 1 }
  }

  /// The cost of a decision for a true class.
  public subscript(truth truth: Int, decided decided: Int) -> Double {
    costs[truth * classCount + decided]
  }

  /// The least and the most that a row can cost.
  public var range: ClosedRange<Double> { (costs.min() ?? 0)...(costs.max() ?? 0) }
}

extension CostMatrix {
  /// The probability of class 1 from which deciding for it costs least, for two classes.
  ///
  /// c_FP / (c_FP + c_FN) where right decisions cost nothing, each cost less that of the right
  /// decision otherwise (Elkan 2001).
  public var threshold: Double? {
    guard classCount == 2 else { return nil }
    let alarm = self[truth: 0, decided: 1] - self[truth: 0, decided: 0]
    let miss = self[truth: 1, decided: 0] - self[truth: 1, decided: 1]
    // Halves first, so that the sum of two large costs stays finite.
    return (alarm / 2) / (alarm / 2 + miss / 2)
  }

  /// Returns what a decision costs on average for a row with the given class probabilities.
  public func expectedCost(
    ofDeciding decided: Int, probabilities: some Collection<Double>
  ) -> Double {
    zip(0..<classCount, probabilities).reduce(0) { $0 + $1.1 * self[truth: $1.0, decided: decided] }
  }

  /// Returns the decision that costs least for a row: the first of equals, of two classes class 1.
  public func decision(for probabilities: some Collection<Double>) -> Int {
    let expected = (0..<classCount).map {
      expectedCost(ofDeciding: $0, probabilities: probabilities)
    }
    if classCount == 2 { return expected[1] <= expected[0] ? 1 : 0 }
    return expected.indices.min { expected[$0] < expected[$1] } ?? 0
  }

  /// Returns the prediction with the decisions that cost least, or `nil` when it has no
  /// probabilities or another number of classes.
  public func decided(_ prediction: ClassPrediction) -> ClassPrediction? {
    guard prediction.classCount == classCount, let all = prediction.probabilities else {
      return nil
    }
    var decided = prediction
    if let threshold {
      decided.decisions = stride(from: 1, to: all.count, by: 2).map { all[$0] >= threshold ? 1 : 0 }
    } else {
      decided.decisions = stride(from: 0, to: all.count, by: classCount).map {
        decision(for: all[$0..<$0 + classCount])
      }
    }
    return decided
  }
}
