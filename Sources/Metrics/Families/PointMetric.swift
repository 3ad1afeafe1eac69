public import Predictions

/// A metric of one number a row against another.
public protocol PointMetric: Metric {
  /// Returns the score of rows that were checked: at least one, equal counts, finite numbers, no
  /// row without weight.
  func score(_ rows: PointRows) -> MetricScore
}

extension PointMetric {
  /// Returns the score, or why these predictions and this truth do not go together.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    do throws(Undefined) {
      return score(try PointRows(prediction, truth, card: card))
    } catch {
      return .undefined(error.reason)
    }
  }
}

/// Predicted and true numbers of the same rows: at least one, all finite, each with a weight > 0.
public struct PointRows: Sendable, Hashable {
  /// What was predicted.
  public let predictions: [Double]
  /// What happened.
  public let targets: [Double]
  /// How much each row counts.
  public let weights: RowWeights
  /// The targets that the model was trained on, where they are known.
  public let training: TrainingTargets?

  init(_ prediction: Prediction, _ truth: Truth, card: MetricCard) throws(Undefined) {
    guard let predictions = PointRows.points(of: prediction, for: card.functional) else {
      throw Undefined("\(card.name) needs numbers, but \(PointRows.contents(of: prediction, card))")
    }
    try checkCounts(predictions: predictions.count, truth)
    guard predictions.allSatisfy(\.isFinite) else { throw Undefined("a prediction is not finite") }
    let weights = try RowWeights(truth.weights, count: truth.targets.count)
    self.predictions = weights.counted(predictions)
    targets = weights.counted(truth.targets)
    self.weights = weights.withoutZeros
    training = truth.training
  }

  /// A law orders rows by its mean, or else its median; the median also stands for functionals
  /// that no prediction states.
  private static func points(of prediction: Prediction, for functional: Functional?) -> [Double]? {
    switch functional {
    case .ranking: prediction.points(for: .mean) ?? prediction.points(for: nil)
    case .other: prediction.points(for: nil)
    default: prediction.points(for: functional)
    }
  }

  private static func contents(of prediction: Prediction, _ card: MetricCard) -> String {
    switch prediction {
    case .classes: "the predictions are classes"
    case .quantiles where card.functional == .mean:
      "the predictions are quantiles and have no mean"
    default: "the predictions do not give the \(card.functional?.description ?? "median")"
    }
  }

  /// True minus predicted, one a row.
  public var residuals: [Double] { zip(targets, predictions).map { $0 - $1 } }

  /// Returns the weighted mean of a function of prediction and target.
  public func mean(_ value: (_ prediction: Double, _ target: Double) -> Double) -> Double {
    weights.mean(of: zip(predictions, targets).map { value($0, $1) })
  }

  /// Throws unless every target and every prediction is in its domain.
  func require(
    targets isTarget: (Double) -> Bool, _ target: String,
    predictions isPrediction: (Double) -> Bool, _ prediction: String
  ) throws(Undefined) {
    guard targets.allSatisfy(isTarget) else { throw Undefined("a target is \(target)") }
    guard predictions.allSatisfy(isPrediction) else {
      throw Undefined("a prediction is \(prediction)")
    }
  }
}

/// Throws unless there are rows, as many predicted as true, and true values are finite.
func checkCounts(predictions: Int, _ truth: Truth) throws(Undefined) {
  guard predictions == truth.targets.count else {
    throw Undefined("there are \(predictions) predictions for \(truth.targets.count) rows")
  }
  guard predictions > 0 else { throw Undefined("there are no rows") }
  guard truth.targets.allSatisfy(\.isFinite) else { throw Undefined("a target is not finite") }
}
