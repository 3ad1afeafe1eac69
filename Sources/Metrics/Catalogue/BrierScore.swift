internal import Predictions

/// The mean squared error of probabilities.
///
/// Two conventions, as in the field: two classes score (p_1 - y)^2 in [0, 1], and more classes the
/// sum over all of them in [0, 2].
public struct BrierScore: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "brier", aliases: ["brier_score", "brier_score_loss"],
    summary: "Squared error of the predicted probabilities; a sure error costs at most 1 (or 2).",
    formula: "two classes: mean((p_1 - y)^2); more: mean(sum_k (p_k - [y = k])^2)",
    tasks: [.binary, .multiclass, .ordinal],
    direction: .lowerIsBetter, range: 0...2, reads: .probabilities, functional: .probability,
    reference: "Brier 1950")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined without probabilities.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let probabilities = try rows.probabilities()
      let classes = rows.classCount == 2 ? 1..<2 : 0..<rows.classCount
      return rows.weights.mean(
        of: rows.labels.enumerated().map { row, label in
          classes.reduce(0) { sum, k in
            let error = probabilities[row * rows.classCount + k] - (label == k ? 1 : 0)
            return sum + error * error
          }
        })
    }
  }
}
