internal import Predictions

/// The mean squared error of the cumulative probabilities of ordered classes.
///
/// Divided by the number of cuts between classes, so that the worst is 1; two classes give the
/// Brier score.
public struct RankedProbabilityScore: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "ranked_probability_score", aliases: ["rps"],
    summary: "Squared error of the cumulative probabilities; near misses cost less than far ones.",
    formula: "mean(sum_{k < K} (P(class <= k) - [y <= k])^2) / (K - 1)",
    tasks: [.binary, .ordinal], direction: .lowerIsBetter, range: 0...1, reads: .probabilities,
    functional: .probability, reference: "Epstein 1969")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined without probabilities.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      let (probabilities, width) = (try rows.probabilities(), rows.classCount)
      let scores = rows.labels.enumerated().map { row, label in
        var (cumulative, sum) = (0.0, 0.0)
        for k in 0..<width - 1 {
          cumulative += probabilities[row * width + k]
          let error = cumulative - (label <= k ? 1 : 0)
          sum += error * error
        }
        return sum / Double(width - 1)
      }
      return min(1, rows.weights.mean(of: scores))
    }
  }
}
