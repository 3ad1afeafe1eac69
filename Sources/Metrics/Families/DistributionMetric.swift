public import Predictions

/// A metric of a whole law a row against what happened.
public protocol DistributionMetric: Metric {
  /// Returns the score of rows that were checked: at least one, equal counts, laws with positive
  /// scales, no row without weight.
  func score(_ rows: DistributionRows) -> MetricScore
}

extension DistributionMetric {
  /// Returns the score, or why these predictions and this truth do not go together.
  public func score(_ prediction: Prediction, against truth: Truth) -> MetricScore {
    do throws(Undefined) {
      return score(try DistributionRows(prediction, truth, card: card))
    } catch {
      return .undefined(error.reason)
    }
  }
}

/// Predicted laws and true numbers of the same rows: at least one, each with a weight > 0.
public struct DistributionRows: Sendable, Hashable {
  /// The law of each row.
  public let laws: [PredictedDistribution]
  /// What happened.
  public let targets: [Double]
  /// How much each row counts.
  public let weights: RowWeights

  init(_ prediction: Prediction, _ truth: Truth, card: MetricCard) throws(Undefined) {
    guard case .distributions(let laws) = prediction else {
      throw Undefined("\(card.name) needs a law for each row, but \(Self.contents(of: prediction))")
    }
    try checkCounts(predictions: laws.count, truth)
    for law in laws { try law.check() }
    let weights = try RowWeights(truth.weights, count: truth.targets.count)
    self.laws = weights.counted(laws)
    targets = weights.counted(truth.targets)
    self.weights = weights.withoutZeros
  }

  private static func contents(of prediction: Prediction) -> String {
    switch prediction {
    case .points: "the predictions are numbers"
    case .classes: "the predictions are classes"
    case .quantiles: "the predictions are quantiles; judge those by weighted_interval_score"
    case .distributions: "there is none"
    }
  }

  /// Returns the weighted mean of a function of law and target.
  public func mean(_ value: (_ law: PredictedDistribution, _ target: Double) -> Double) -> Double {
    weights.mean(of: zip(laws, targets).map { value($0, $1) })
  }
}

extension PredictedDistribution {
  /// Throws unless the parameters are those of a law: finite, positive scales, a share in [0, 1].
  func check() throws(Undefined) {
    let isLaw =
      switch self {
      case .normal(let mean, let sd): mean.isFinite && sd.isFinite && sd > 0
      case .laplace(let location, let scale): location.isFinite && scale.isFinite && scale > 0
      case .studentT(let location, let scale, let df):
        location.isFinite && scale.isFinite && scale > 0 && df > 0
      case .zeroInflatedPoisson(let zeroShare, let rate):
        (0...1).contains(zeroShare) && rate.isFinite && rate >= 0
      }
    guard isLaw else {
      throw Undefined("a predicted law is none: its scale is not positive or a number not finite")
    }
  }
}
