package import Losses
package import Metrics
internal import Predictions
internal import Statistics

/// Ranks losses from the trials of a run.
///
/// A row is a loss with one variant: raw, and what post-processing the primary metric can tell
/// apart, each on its own, because picking a loss's best variant by its test scores would favour the
/// losses with many. Failed trials score as the best constant and are counted. Verdicts follow
/// the rule of ``PairwiseTests``.
package enum Ranker {
  /// Returns one ranking for each learner of the plan that has results, in the plan's order.
  ///
  /// - Throws: `MetricError` when the plan's metric is unknown.
  package static func rankings(
    plan: Plan, results: [TrialResult], foldAdvice: [FoldAdvice], defaultLoss: LossReference?
  ) throws(MetricError) -> [Ranking] {
    let card = try MetricCatalogue.metric(named: plan.setting.metric).card
    let present = Set(results.map(\.learner))
    return plan.learners.filter(present.contains).map { learner in
      let table = TrialTable(plan: plan, learner: learner, card: card, results: results)
      return LearnerRanking(plan: plan, learner: learner, table: table)
        .ranking(foldAdvice: foldAdvice, defaultLoss: defaultLoss)
    }
  }
}

/// The ranking of one learner in the making.
struct LearnerRanking {
  private let plan: Plan
  private let learner: String
  private let table: TrialTable
  /// Best first.
  private let contenders: [Contender]
  private let tests: PairwiseTests
  private let rope: Double
  private let constantScore: Double?
  /// Rows of test per row of training: 1 / (folds - 1).
  private let ratio: Double

  init(plan: Plan, learner: String, table: TrialTable) {
    self.plan = plan
    self.learner = learner
    self.table = table
    ratio = 1 / Double(max(plan.scheme.folds - 1, 1))
    constantScore = MeanOfDefined.of(table.constants)
    rope = Rope.halfWidth(
      metric: table.card, constantScore: constantScore, width: plan.setting.rope)
    contenders = table.losses.flatMap { loss in
      table.variants(of: loss).enumerated().map { place, variant in
        Contender(loss: loss, variant: variant, standsForLoss: place == 0, table: table)
      }
    }.sorted { first, second in
      (first.isFailed ? 1 : 0, first.meanCost, first.name)
        < (second.isFailed ? 1 : 0, second.meanCost, second.name)
    }
    tests = PairwiseTests(
      contenders, direction: table.card.direction, ratio: ratio, rope: rope)
  }

  func ranking(foldAdvice: [FoldAdvice], defaultLoss: LossReference?) -> Ranking {
    let regret = Regret(table: table)
    let folds = plan.scheme.folds
    return Ranking(
      learner: learner, metric: plan.setting.metric, direction: table.card.direction,
      rows: contenders.indices.map(row), rope: rope,
      detectableDifference: detectableDifference, constantScore: constantScore,
      adviceRegret: regret.mean { split in
        foldAdvice.first { $0.repeat * folds + $0.fold == split }?.loss
      },
      defaultRegret: regret.mean { _ in defaultLoss })
  }

  // MARK: Rows

  private func row(_ place: Int) -> RankedLoss {
    let contender = contenders[place]
    let against = place == 0 ? nil : tests.comparison(of: place, with: 0)
    let summary = TrialSummary(contender, table: table)
    let mean = MeanOfDefined.of(contender.scores)
    return RankedLoss(
      rank: place + 1, loss: contender.loss, parameters: summary.parameters,
      variant: contender.variant, state: state(place), cappedCount: summary.cappedCount,
      score: mean, interval: interval(of: contender.scores.compactMap(\.self)),
      skill: mean.flatMap(skill), folds: contender.scores, panel: summary.panel,
      difference: place == 0 ? (contender.isFailed ? nil : 0) : against?.test.mean,
      differenceInterval: against?.test.interval(level: 0.95).map { [$0.low, $0.high] },
      pValue: against?.adjustedP,
      probabilities: against?.probabilities.map { [$0.below, $0.inside, $0.above] },
      wins: wins(of: contender), failures: contender.failures,
      medianRounds: summary.medianRounds, seconds: summary.seconds)
  }

  private func state(_ place: Int) -> RankedLoss.State {
    if contenders[place].isFailed { return .failed }
    if place == 0 { return .best }
    if tests.isExcluded(place) { return .excluded }
    return tests.isEquivalent(place, to: 0) ? .equivalent : .undecided
  }

  /// The interval of a mean score, cut to the values that the metric can take.
  private func interval(of scores: [Double]) -> [Double]? {
    let range = table.card.range
    return CorrectedResampledT(differences: scores, testToTrainRatio: ratio)
      .interval(level: 0.95).map {
        [max($0.low, range.lowerBound), min($0.high, range.upperBound)]
      }
  }

  /// Returns the share of the way from the constant's score to the best possible one.
  private func skill(_ score: Double) -> Double? {
    let direction = table.card.direction
    let range = table.card.range
    let perfect = direction == .lowerIsBetter ? range.lowerBound : range.upperBound
    guard let constantScore, perfect.isFinite else { return nil }
    let span = direction.cost(constantScore) - direction.cost(perfect)
    guard span > 0 else { return nil }
    return (direction.cost(constantScore) - direction.cost(score)) / span
  }

  /// Returns in how many splits no other contender does better; equals all win.
  private func wins(of contender: Contender) -> Int {
    table.constants.indices.count { split in
      guard contender.earned[split], let own = contender.scores[split] else { return false }
      return !contenders.contains { other in
        guard other.earned[split], let score = other.scores[split] else { return false }
        return table.card.direction.isBetter(score, than: own)
      }
    }
  }

  /// The difference between losses that the exclusion rule's t test finds with probability 0.8, by
  /// the median spread of differences to the best and alpha = 0.05 divided by the number of pairs.
  private var detectableDifference: Double? {
    let fit = contenders.filter { !$0.isFailed && $0.standsForLoss }
    guard let best = fit.first, fit.count > 1 else { return nil }
    let spreads = fit.dropFirst().map {
      Moments($0.differences(to: best, direction: table.card.direction)).sd
    }
    let pairs = Double(fit.count * (fit.count - 1) / 2)
    let splits = best.scores.count { $0 != nil }
    return DetectableDifference.multiple(
      splits: splits, testToTrainRatio: ratio, alpha: 0.05 / pairs, power: 0.8
    ).map { $0 * Quantile.median(Array(spreads)) }
  }
}
