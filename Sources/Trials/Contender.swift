internal import Losses
internal import Metrics
internal import Predictions

/// A loss with one way of post-processing, and its score in every split.
struct Contender {
  let loss: LossReference
  let variant: Variant
  /// Whether it stands for its loss among losses: raw, or the first variant that has a score.
  let standsForLoss: Bool
  let results: [TrialResult?]
  /// Scores with failures scored as the best constant; `nil` where there is nothing to compare.
  let scores: [Double?]
  /// Splits that failed, or where the metric is undefined though the constant has a score.
  let failures: Int
  /// The mean of the scores as a cost, lower is better; infinite without any.
  let meanCost: Double
  /// The splits in which the loss itself has a score.
  let earned: [Bool]

  /// Takes the trials of a loss and a variant from the table.
  init(loss: LossReference, variant: Variant, standsForLoss: Bool = true, table: TrialTable) {
    self.loss = loss
    self.variant = variant
    self.standsForLoss = standsForLoss
    results = table.results(of: loss)
    let own = results.map { result in
      result.flatMap { table.score(of: $0, variant: variant, metric: table.setting.metric) }
    }
    earned = own.map { $0 != nil }
    let isFailure = zip(results, own).enumerated().map { split, trial in
      guard let result = trial.0, trial.1 == nil else { return false }
      return result.status != .ok || table.constants[split] != nil
    }
    failures = isFailure.count { $0 }
    scores = own.enumerated().map { split, score in
      score ?? (isFailure[split] ? table.constants[split] : nil)
    }
    let costs = scores.compactMap { $0.map(table.card.direction.cost) }
    meanCost = costs.isEmpty ? .infinity : costs.reduce(0, +) / Double(costs.count)
  }

  /// Whether no split gave a score of its own.
  var isFailed: Bool { !earned.contains(true) }

  /// Its name in ties.
  var name: String { "\(loss) \(variant.rawValue)" }

  /// Returns cost(self) - cost(other) of the splits in which both have a score.
  func differences(to other: Contender, direction: Direction) -> [Double] {
    zip(scores, other.scores).compactMap { own, theirs in
      guard let own, let theirs else { return nil }
      return direction.cost(own) - direction.cost(theirs)
    }
  }
}
