package import Losses
package import Predictions

/// The losses of one learner, best first, by one metric.
package struct Ranking: Sendable, Codable, Hashable {
  package var learner: String
  package var metric: String
  package var direction: Direction
  package var rows: [RankedLoss]
  /// Half-width of the region of practical equivalence, in units of the metric.
  package var rope: Double
  /// The smallest difference that this run could have shown with probability 0.8, in units of
  /// the metric; `nil` with fewer than two folds.
  package var detectableDifference: Double?
  /// The mean score of the best constant.
  package var constantScore: Double?
  /// Mean regret of the per-fold advice, 0 = always the best; `nil` when there was none.
  package var adviceRegret: Double?
  /// Mean regret of the default loss.
  package var defaultRegret: Double?

  /// Creates a ranking.
  package init(
    learner: String, metric: String, direction: Direction, rows: [RankedLoss], rope: Double,
    detectableDifference: Double?, constantScore: Double?, adviceRegret: Double?,
    defaultRegret: Double?
  ) {
    self.learner = learner
    self.metric = metric
    self.direction = direction
    self.rows = rows
    self.rope = rope
    self.detectableDifference = detectableDifference
    self.constantScore = constantScore
    self.adviceRegret = adviceRegret
    self.defaultRegret = defaultRegret
  }
}

/// A loss in a ranking.
package struct RankedLoss: Sendable, Codable, Hashable {
  /// Where a loss stands against the best.
  package enum State: String, Sendable, Codable, Hashable {
    case best
    case equivalent
    case undecided
    case excluded
    case eliminated
    case failed
  }

  package var rank: Int
  package var loss: LossReference
  /// The parameters used, the median over folds.
  package var parameters: [String: Double]
  package var variant: Variant
  package var state: State
  /// Trials that ended because the budget ended.
  package var cappedCount: Int
  /// Mean over folds, failures as the constant predictor; `nil` when it is never defined.
  package var score: Double?
  /// 95 % interval of the mean (corrected resampled t).
  package var interval: [Double]?
  /// (constant - score) / constant for errors; share of the way to the best possible otherwise.
  package var skill: Double?
  /// The score of each fold in order of (repeat, fold), `nil` where undefined.
  package var folds: [Double?]
  /// Mean of each metric of the panel, `nil` where never defined.
  package var panel: [String: Double?]
  /// Mean difference to the best as a cost, positive = worse; 0 for the best.
  package var difference: Double?
  package var differenceInterval: [Double]?
  /// Holm-adjusted p of the corrected resampled t against the best.
  package var pValue: Double?
  /// Probabilities that it is better than, practically equal to, worse than the best.
  package var probabilities: [Double]?
  /// Folds in which it was the best of all.
  package var wins: Int
  package var failures: Int
  package var medianRounds: Int
  /// Mean wall seconds of a fit; kept apart from everything that is compared.
  package var seconds: Double

  /// Creates a row.
  package init(
    rank: Int, loss: LossReference, parameters: [String: Double], variant: Variant,
    state: State, cappedCount: Int, score: Double?, interval: [Double]?, skill: Double?,
    folds: [Double?], panel: [String: Double?], difference: Double?,
    differenceInterval: [Double]?, pValue: Double?, probabilities: [Double]?, wins: Int,
    failures: Int, medianRounds: Int, seconds: Double
  ) {
    self.rank = rank
    self.loss = loss
    self.parameters = parameters
    self.variant = variant
    self.state = state
    self.cappedCount = cappedCount
    self.score = score
    self.interval = interval
    self.skill = skill
    self.folds = folds
    self.panel = panel
    self.difference = difference
    self.differenceInterval = differenceInterval
    self.pValue = pValue
    self.probabilities = probabilities
    self.wins = wins
    self.failures = failures
    self.medianRounds = medianRounds
    self.seconds = seconds
  }
}
