public import Predictions

/// A metric of decisions, scores or probabilities against classes.
public protocol ClassMetric: Metric {
  /// Returns the score of rows that were checked: at least one, equal counts, classes in range.
  func score(_ rows: ClassRows) -> MetricScore
}

extension ClassMetric {
  /// Returns the score, or why these predictions and this truth do not go together.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    do throws(Undefined) {
      return score(try ClassRows(prediction, truth, metric: Self.card.name))
    } catch {
      return .undefined(error.reason)
    }
  }
}
