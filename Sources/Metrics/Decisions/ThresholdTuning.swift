public import Predictions
internal import Statistics

/// The cut above which a row is decided for class 1, chosen so that a metric is best.
///
/// Tune on rows that the model was not fitted to. For F1 of calibrated probabilities the best cut is
/// half of the best F1 (Lipton, Elkan and Naryanaswamy 2014).
public struct ThresholdTuning: Sendable, Hashable {
  /// The best cut; a row is decided for class 1 from it on.
  public let threshold: Double
  /// The value of the metric at the cut, which is too good for new rows.
  public let score: Double
  /// Where the best cut lies in 95 of 100 resampled sets of rows.
  public let interval: ClosedRange<Double>

  /// Tunes the cut for a metric of decisions; `nil` when the metric reads something else, there are
  /// not two classes, or it is defined at no cut.
  ///
  /// The interval is the percentile interval of the bootstrap; replicates in which the metric is
  /// not defined are left out.
  /// - Parameters:
  ///   - replicates: How often the rows are drawn anew, at least 1.
  ///   - seed: The same seed gives the same interval.
  public init?(
    for metric: any Metric, prediction: ClassPrediction, truth: Truth, replicates: Int,
    seed: UInt64
  ) {
    guard metric.card.reads == .decisions,
      let table = ThresholdTable(prediction, truth),
      let best = table.best(for: metric, weights: table.weights)
    else { return nil }
    threshold = best.cut
    score = best.score
    var random = RandomSource(seed: seed)
    let cuts = (0..<replicates).compactMap { _ in
      table.best(for: metric, weights: table.resampled(&random))?.cut
    }.sorted()
    let low = cuts.isEmpty ? best.cut : Quantile.ofSorted(cuts, at: 0.025)
    interval = low...max(low, cuts.isEmpty ? best.cut : Quantile.ofSorted(cuts, at: 0.975))
  }

  /// Returns the best cut, the middle one of equals, or `nil` when the metric is defined at none.
  public static func threshold(
    for metric: any Metric, prediction: ClassPrediction, truth: Truth
  ) -> Double? {
    guard metric.card.reads == .decisions, let table = ThresholdTable(prediction, truth) else {
      return nil
    }
    return table.best(for: metric, weights: table.weights)?.cut
  }

  /// Returns a two-class prediction decided at a cut of its scores.
  public static func decided(_ prediction: ClassPrediction, at cut: Double) -> ClassPrediction {
    precondition(prediction.classCount == 2)
    var decided = prediction
    decided.decisions = prediction.scores.map { $0 >= cut ? 1 : 0 }
    return decided
  }
}
