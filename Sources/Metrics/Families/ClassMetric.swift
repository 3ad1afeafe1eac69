public import Predictions

/// A metric of decisions, scores or probabilities against classes.
public protocol ClassMetric: Metric {
  /// Returns the score of rows that were checked: at least one, equal counts, classes in range.
  func score(_ rows: ClassRows) -> MetricScore
  /// Returns what a reader of the score should know, a clause each.
  func notes(_ rows: ClassRows) -> [String]
}

extension ClassMetric {
  /// Returns the score, or why these predictions and this truth do not go together.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    do throws(Undefined) {
      return score(try ClassRows(prediction, truth, metric: card.name))
    } catch {
      return .undefined(error.reason)
    }
  }

  /// Nothing to say.
  public func notes(_ rows: ClassRows) -> [String] { [] }

  /// Returns what a reader of the score should know; nothing where there is no score.
  public func notes(on prediction: Prediction, against truth: Truth) -> [String] {
    do throws(Undefined) {
      return notes(try ClassRows(prediction, truth, metric: card.name))
    } catch {
      return []
    }
  }
}
