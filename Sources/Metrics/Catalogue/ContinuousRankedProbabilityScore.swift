public import Predictions

/// The mean squared distance of the predicted distribution function to the step at the outcome.
///
/// A number a row is the law that has it for certain, and its score is the mean absolute error.
/// Quantiles alone are no law: ``WeightedIntervalScore`` judges them.
public struct ContinuousRankedProbabilityScore: DistributionMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "crps", aliases: ["continuous_ranked_probability_score"],
    summary: "Judges the whole law in units of the target; of plain numbers it is the mae.",
    formula: "mean(integral (F(t) - (y <= t))^2 dt)", tasks: [.regression, .count, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .distributions,
    functional: .distribution, targetPower: 1, reference: "Matheson and Winkler 1976")

  /// Creates the metric.
  public init() {}

  /// Returns the score of laws; undefined when one has no mean.
  public func score(_ rows: DistributionRows) -> MetricScore {
    let scores = zip(rows.laws, rows.targets).map { $0.crps($1) }
    guard scores.allSatisfy({ $0 < .greatestFiniteMagnitude }) else {
      return .undefined("a predicted law has no mean, or is too far from the outcome")
    }
    return .finite(rows.weights.mean(of: scores), otherwise: "the scores are too large")
  }

  /// Returns the score of laws, or of numbers as laws that have them for certain.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    if case .points = prediction {
      return MeanAbsoluteError().score(prediction, against: truth)
    }
    do throws(Undefined) {
      return score(try DistributionRows(prediction, truth, card: card))
    } catch {
      return .undefined(error.reason)
    }
  }
}
