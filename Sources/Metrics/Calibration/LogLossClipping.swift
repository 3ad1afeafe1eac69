internal import Predictions

/// How the log loss keeps a probability of 0 from costing without end, and how often it had to.
public enum LogLossClipping {
  /// The smallest probability that is counted; 1 less this is the largest.
  public static let smallest = 1e-15

  /// Returns the probability within [1e-15, 1 - 1e-15].
  public static func clipped(_ probability: Double) -> Double {
    min(max(probability, smallest), 1 - smallest)
  }

  /// Returns the number of rows whose true class was given a probability below 1e-15; 0 without
  /// probabilities.
  ///
  /// Probabilities above 1 - 1e-15 are clipped too, which costs 1e-15 and is not counted.
  public static func count(_ rows: ClassRows) -> Int {
    guard let probabilities = rows.prediction.probabilities else { return 0 }
    return rows.labels.indices.count {
      rows.weights[$0] > 0 && probabilities[$0 * rows.classCount + rows.labels[$0]] < smallest
    }
  }

  /// Says how many rows were clipped, or nothing.
  static func notes(_ rows: ClassRows) -> [String] {
    let count = count(rows)
    guard count > 0 else { return [] }
    return [
      "\(count) of \(rows.labels.count) rows gave their class less than 1e-15 and count as that"
    ]
  }
}
