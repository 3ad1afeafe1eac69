internal import Predictions

/// The share of a constant forecast's Brier score that the predictions save.
public struct BrierSkill: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "brier_skill", aliases: ["brier_skill_score", "bss"],
    summary: "Brier score against that of the class shares; 0 is no better than a constant.",
    formula: "1 - brier / brier(class shares of the training rows, or of these rows)",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: -(.infinity)...1,
    reads: .probabilities,
    functional: .probability, reference: "Glahn and Jorgensen 1970")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when only one class is present or one was never trained.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireTrainedClasses()
      return try ClassShares(rows).skill(rows) { forecast, label in
        forecast.enumerated().reduce(0) { sum, entry in
          let error = entry.element - (entry.offset == label ? 1 : 0)
          return sum + error * error
        }
      }
    }
  }
}
