internal import Foundation
public import Predictions

/// The mean negative logarithm of the probability given to what happened.
///
/// Probabilities are clipped to [1e-15, 1 - 1e-15], so a certain error costs 34.5. Proportions
/// are soft targets: predicted numbers are read as probabilities, those outside [0, 1] clipped too.
public struct MeanLogLoss: ClassMetric {
  /// What is known of it before any data.
  public static let card = MetricCard(
    name: "log_loss",
    aliases: [
      "logloss", "cross_entropy", "binary_logloss", "multi_logloss", "mlogloss", "logistic_loss",
    ],
    summary: "How surprised the predicted probabilities are; a sure error costs most.",
    formula: "-mean(ln p_y), p clipped to [1e-15, 1 - 1e-15]",
    tasks: [.binary, .multiclass, .ordinal, .proportion],
    direction: .lowerIsBetter, range: 0...(.infinity), reads: .probabilities,
    functional: .probability, reference: "Good 1952")

  /// Creates the metric.
  public init() {}

  /// Returns the score of class probabilities, or of numbers as probabilities of a proportion.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    MetricScore { () throws(Undefined) in
      if case .points = prediction, truth.classCount == 0 {
        return try soft(PointRows(prediction, truth, card: card))
      }
      return try hard(ClassRows(prediction, truth, metric: Self.card.name))
    }
  }

  /// Says how many rows were clipped.
  public func notes(_ rows: ClassRows) -> [String] { LogLossClipping.notes(rows) }

  /// Returns the score of class probabilities; undefined for a class that was never trained.
  public func score(_ rows: ClassRows) -> MetricScore {
    MetricScore { () throws(Undefined) in try hard(rows) }
  }

  private func hard(_ rows: ClassRows) throws(Undefined) -> Double {
    let probabilities = try rows.probabilities()
    try rows.requireTrainedClasses()
    return rows.weights.mean(
      of: rows.labels.enumerated().map { row, label in
        -log(LogLossClipping.clipped(probabilities[row * rows.classCount + label]))
      })
  }

  private func soft(_ rows: PointRows) throws(Undefined) -> Double {
    guard rows.targets.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw Undefined("a target is outside 0 to 1")
    }
    return rows.mean { prediction, target in
      let p = LogLossClipping.clipped(prediction)
      return -(target * log(p) + (1 - target) * log1p(-p))
    }
  }
}
