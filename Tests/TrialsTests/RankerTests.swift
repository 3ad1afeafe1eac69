import Learners
import Losses
import Metrics
import Predictions
import Testing
import Trials

/// Rankings of results that are written down, not trained.
struct RankerTests {
  private let a = LossReference(name: "absolute_error")
  private let b = LossReference(name: "squared_error")

  /// A plan that is never run.
  private func plan(
    _ losses: [LossReference], metric: String, folds: Int, repeats: Int = 1
  ) -> Plan {
    var plan = ToyPlan.plan(
      metric == "roc_auc" ? .binary : .regression, losses: [], metric: metric, panel: [metric])
    plan.losses = losses
    plan.scheme = Scheme(name: "test", repeats: repeats, folds: folds)
    return plan
  }

  /// One trial for each score; `nil` is a failed trial.
  private func trials(
    _ loss: LossReference, _ scores: [Double?], of plan: Plan, constant: Double? = 1,
    variant: Variant = .raw
  ) -> [TrialResult] {
    let metric = plan.setting.metric
    return scores.enumerated().map { split, score in
      TrialResult(
        key: "\(loss)\(split)", learner: "linear", loss: loss, parameters: [:],
        repeat: split / plan.scheme.folds, fold: split % plan.scheme.folds,
        status: score == nil ? .failed : .ok, reason: nil,
        variants: score.map { [VariantScores(variant: variant, scores: [metric: .value($0)])] }
          ?? [],
        constant: constant.map { [metric: .value($0)] } ?? [:], trainingRows: 120, testRows: 30,
        curve: FitCurve(), seconds: 0)
    }
  }

  private func ranking(_ plan: Plan, _ results: [TrialResult]) throws -> Ranking {
    try #require(
      Ranker.rankings(plan: plan, results: results, foldAdvice: [], defaultLoss: nil).first)
  }

  /// d = .012 .020 -.004 .015 .009 with 120 training and 30 test rows: t = 1.71942, p = .16066;
  /// with a region of .01 the probabilities are .01399 .46124 .52478 (baycomp).
  @Test func `worked example E5b goes through the ranking`() throws {
    let plan = plan([a, b], metric: "roc_auc", folds: 5)
    let base = [0.9, 0.8, 0.85, 0.7, 0.95]
    let gain = [0.012, 0.020, -0.004, 0.015, 0.009]
    let ranking = try ranking(
      plan,
      trials(a, zip(base, gain).map { $0 + $1 }, of: plan, constant: 0.5)
        + trials(b, base, of: plan, constant: 0.5))
    let worse = ranking.rows[1]
    #expect(worse.loss == b)
    #expect(ranking.rope == 0.01)
    #expect(abs(try #require(worse.difference) - 0.0104) < 1e-12)
    #expect(abs(try #require(worse.pValue) - 0.16066) < 1e-5)
    let probabilities = try #require(worse.probabilities)
    for (found, known) in zip(probabilities, [0.01399, 0.46124, 0.52478]) {
      #expect(abs(found - known) < 1e-5)
    }
    #expect(worse.state == .undecided)
    #expect(worse.wins == 1)
    #expect(ranking.rows[0].state == .best && ranking.rows[0].wins == 4)
  }

  /// scikit-learn's example has 100 splits with mean difference .0100 and sd .038297; any
  /// differences with these moments give corrected t = 0.7503, one-sided p = .2274, and
  /// P(rope .01) = .4317 - .2274 of the side beyond 0 is not asked for here.
  @Test func `worked example E5 goes through the ranking`() throws {
    let plan = plan([a, b], metric: "roc_auc", folds: 10, repeats: 10)
    let sd = 0.038297 * (99.0 / 100).squareRoot()
    let better = (0..<100).map { 0.8 + 0.01 + ($0.isMultiple(of: 2) ? sd : -sd) }
    let ranking = try ranking(
      plan,
      trials(a, better, of: plan, constant: 0.5)
        + trials(b, Array(repeating: 0.8, count: 100), of: plan, constant: 0.5))
    let worse = ranking.rows[1]
    #expect(abs(try #require(worse.pValue) - 2 * 0.2274) < 2e-4)
    let interval = try #require(worse.differenceInterval)
    #expect(abs(interval[0] + 0.01645) < 2e-5 && abs(interval[1] - 0.03645) < 2e-5)
    #expect(abs(try #require(worse.probabilities)[1] - 0.4317) < 1e-3)
  }

  @Test func `the interval of a mean ends where the metric does`() throws {
    let plan = plan([a], metric: "rmse", folds: 5)
    let results = trials(a, [0.1, 0.1, 0.1, 0.1, 9], of: plan)
    let ranking = try #require(
      Ranker.rankings(plan: plan, results: results, foldAdvice: [], defaultLoss: nil).first)
    let interval = try #require(ranking.rows.first?.interval)
    #expect(interval[0] == 0)
    #expect(interval[1] > 5)
  }

  @Test func `failures score as the constant and are counted`() throws {
    let plan = plan([a, b], metric: "rmse", folds: 4)
    let ranking = try ranking(
      plan,
      trials(a, [0.5, nil, 0.5, nil], of: plan) + trials(b, [0.6, 0.6, 0.6, 0.6], of: plan))
    #expect(ranking.rows.map(\.loss) == [b, a])
    #expect(ranking.rows[1].score == 0.75)
    #expect(ranking.rows[1].failures == 2)
    #expect(ranking.rows[1].folds == [0.5, 1, 0.5, 1])
    #expect(ranking.rows[1].wins == 2)
  }

  @Test func `a crashed trial is the constant in the panel too`() throws {
    let plan = plan([a, b], metric: "rmse", folds: 2)
    var results = trials(a, [0.5, nil], of: plan) + trials(b, [0.6, 0.6], of: plan)
    results[1].constant = [:]
    let ranking = try ranking(plan, results)
    let crashed = try #require(ranking.rows.first { $0.loss == a })
    #expect(crashed.score == 0.75)
    #expect(crashed.panel["rmse"] == 0.75)
  }

  @Test func `what failed everywhere is last and failed, even if the constant wins`() throws {
    let plan = plan([a, b], metric: "rmse", folds: 2)
    let ranking = try ranking(
      plan, trials(a, [nil, nil], of: plan) + trials(b, [3, 4], of: plan))
    #expect(ranking.rows.map(\.loss) == [b, a])
    #expect(ranking.rows[1].state == .failed && ranking.rows[1].difference == nil)
  }

  @Test func `a score that is undefined where the constant has one is a failure`() throws {
    let plan = plan([a, b], metric: "rmse", folds: 2)
    var results = trials(a, [0.1, 0.1], of: plan) + trials(b, [0.5, 0.5], of: plan)
    results[1].variants[0].scores["rmse"] = .undefined("a prediction is negative")
    let ranking = try ranking(plan, results)
    #expect(ranking.rows.first { $0.loss == a }?.failures == 1)
    #expect(ranking.rows.first { $0.loss == a }?.score == 0.55)
  }

  @Test func `clear differences exclude, tiny ones are equivalent`() throws {
    let c = LossReference(name: "huber")
    let plan = plan([a, b, c], metric: "rmse", folds: 10, repeats: 3)
    let base = (0..<30).map { 0.5 + 0.01 * Double($0 % 7) }
    let tiny = base.enumerated().map { $1 + ($0.isMultiple(of: 2) ? 0.0002 : -0.0001) }
    let bad = base.enumerated().map { $1 + ($0.isMultiple(of: 3) ? 0.2 : 0.25) }
    let ranking = try ranking(
      plan, trials(a, base, of: plan) + trials(b, tiny, of: plan) + trials(c, bad, of: plan))
    #expect(ranking.rows.map(\.loss) == [a, b, c])
    #expect(ranking.rows.map(\.state) == [.best, .equivalent, .excluded])
    #expect(try #require(ranking.detectableDifference) < 0.2)
    #expect(abs(try #require(ranking.rows[0].skill) - (1 - ranking.rows[0].score!)) < 1e-12)
  }

  @Test func `equal losses are ordered by name and equivalent`() throws {
    let plan = plan([b, a], metric: "rmse", folds: 5)
    let scores = [0.1, 0.2, 0.3, 0.4, 0.5].map(Optional.init)
    let ranking = try ranking(plan, trials(a, scores, of: plan) + trials(b, scores, of: plan))
    #expect(ranking.rows.map(\.loss) == [a, b])
    #expect(ranking.rows[1].state == .equivalent && ranking.rows[1].pValue == 1)
    #expect(ranking.rows.map(\.wins) == [5, 5])
  }

  @Test func `regret is 0 for the best, 1 for a choice as bad as the constant`() throws {
    let plan = plan([a, b], metric: "rmse", folds: 4)
    let results =
      trials(a, [0.5, 0.5, 0.5, 0.5], of: plan) + trials(b, [1, 1, 1, 1], of: plan)
    let advice = [0, 1, 2, 3].map { FoldAdvice(repeat: 0, fold: $0, loss: $0 == 0 ? b : a) }
    let ranking = try #require(
      Ranker.rankings(plan: plan, results: results, foldAdvice: advice, defaultLoss: b).first)
    #expect(ranking.defaultRegret == 1)
    #expect(ranking.adviceRegret == 0.25)
  }

  @Test func `a run of which nothing is known yet has rows without scores`() throws {
    let plan = plan([a, b], metric: "rmse", folds: 4)
    let ranking = try ranking(plan, trials(a, [0.5], of: plan))
    #expect(ranking.rows[0].folds == [0.5, nil, nil, nil])
    #expect(ranking.rows[1].score == nil && ranking.rows[1].failures == 0)
  }

  @Test func `variants do not weaken what is known of losses`() throws {
    let losses = [a, b, LossReference(name: "huber"), LossReference(name: "cauchy")]
    let plan = plan(losses, metric: "rmse", folds: 10)
    let raw = losses.enumerated().flatMap { place, loss in
      trials(loss, wavy(0.5 + 0.02 * Double(place), seed: place), of: plan)
    }
    let shifted = losses.enumerated().flatMap { place, loss in
      trials(loss, wavy(0.8, seed: place + 9), of: plan, variant: .shift)
    }
    let both = zip(raw, shifted).map { one, other in
      var result = one
      result.variants += other.variants
      return result
    }
    let alone = try ranking(plan, raw)
    let among = try ranking(plan, both)
    let same = among.rows.filter { $0.variant == .raw }
    #expect(same.map(\.pValue) == alone.rows.map(\.pValue))
    #expect(same.map(\.state) == alone.rows.map(\.state))
    #expect(among.detectableDifference == alone.detectableDifference)
    #expect(among.rows.filter { $0.variant == .shift }.allSatisfy { $0.state == .excluded })
  }

  /// Ten scores about a level.
  private func wavy(_ level: Double, seed: Int) -> [Double?] {
    (0..<10).map { (split: Int) -> Double? in
      let step = (split * 7 + seed * 5) % 11
      return level + 0.001 * Double(step)
    }
  }
}
