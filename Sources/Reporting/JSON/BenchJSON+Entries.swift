internal import Losses
internal import Trials

extension BenchJSON {
  /// The metric that ranks.
  struct MetricEntry: Encodable, Sendable {
    let name: String
    let direction: String?
  }

  /// A loss under a learner; absent numbers are `null`.
  struct ResultEntry: Encodable, Sendable {
    let learner: String
    let loss: String
    /// The expression of a loss that the user brought; left out for the catalogue's.
    let definition: String?
    let parameters: [String: Double]
    let rank: Int
    let state: String
    let capped: Bool
    let cappedCount: Int
    let variant: String
    let configuration = "default"
    @Nullable var score: Double?
    @Nullable var interval: [Double]?
    @Nullable var skill: Double?
    let folds: [Double?]
    let panel: [String: Double?]
    @Nullable var difference: Double?
    @Nullable var differenceInterval: [Double]?
    @Nullable var pValue: Double?
    @Nullable var probabilities: [Double]?
    let wins: Int
    let failures: Int
    let medianRounds: Int

    init(learner: String, row: RankedLoss) {
      self.learner = learner
      loss = row.loss.name
      definition = row.loss.definition
      parameters = row.loss.parameters.merging(row.parameters) { $1 }
      rank = row.rank
      state = row.state.rawValue
      capped = row.cappedCount > 0
      cappedCount = row.cappedCount
      variant = row.variant.rawValue
      score = row.score
      interval = row.interval
      skill = row.skill
      folds = row.folds
      panel = row.panel
      difference = row.difference
      differenceInterval = row.differenceInterval
      pValue = row.pValue
      probabilities = row.probabilities
      wins = row.wins
      failures = row.failures
      medianRounds = row.medianRounds
    }
  }

  /// What holds for all losses of a learner.
  struct RankingEntry: Encodable, Sendable {
    let learner: String
    let rope: Double
    @Nullable var detectableDifference: Double?
    @Nullable var constantScore: Double?

    init(_ ranking: Ranking) {
      learner = ranking.learner
      rope = ranking.rope
      detectableDifference = ranking.detectableDifference
      constantScore = ranking.constantScore
    }
  }

  /// A trial that did not end well, or whose model the metric cannot score.
  struct FailureEntry: Encodable, Sendable {
    let learner: String
    let loss: String
    let `repeat`: Int
    let fold: Int
    let status: String
    @Nullable var reason: String?

    init(_ failure: TrialFailure) {
      let result = failure.result
      learner = result.learner
      loss = result.loss.description
      `repeat` = result.repeat
      fold = result.fold
      status = failure.status
      reason = failure.reason
    }
  }
}

/// Writes `null` for an absent value, where the synthesised code would leave out the key.
@propertyWrapper struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
