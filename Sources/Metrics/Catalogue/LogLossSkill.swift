internal import Foundation
internal import Predictions

/// The share of a constant forecast's log loss that the predictions save.
public struct LogLossSkill: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "log_loss_skill", aliases: ["d2_log_loss", "d2_log_loss_score"],
    summary: "Log loss against that of the class shares; 0 is no better than a constant.",
    formula: "1 - log_loss / log_loss(class shares of the training rows, or of these rows)",
    tasks: [.binary, .multiclass, .ordinal], direction: .higherIsBetter, range: -(.infinity)...1,
    reads: .probabilities,
    functional: .probability, reference: "McFadden 1974")

  /// Creates the metric.
  public init() {}

  /// Returns the score; undefined when only one class is present or one was never trained.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in
      try rows.requireTrainedClasses()
      return try ClassShares(rows).skill(rows) { forecast, label in
        -log(LogLossClipping.clipped(forecast[forecast.startIndex + label]))
      }
    }
  }

  /// Says how many rows were clipped.
  public func notes(_ rows: ClassRows) -> [String] { LogLossClipping.notes(rows) }
}
