import Advice
import Learners
import Losses
import Metrics
import Predictions
import Profiles
import Reporting
import Trials

/// A small run with everything that a report can show, made of plain numbers.
enum SampleRun {
  static let losses = [
    LossReference(name: "squared_error"), LossReference(name: "huber"),
    LossReference(name: "absolute_error"), LossReference(name: "poisson"),
  ]
  static let learners = ["linear", "boosted_trees"]

  /// The run; every name that comes from the data can be replaced.
  static func report(
    dataset: String = "concrete", target: String = "strength", feature: String = "cement",
    message: String = "3 rows are duplicates of others"
  ) -> BenchReport {
    let profile = profile(dataset, target, feature, message)
    return BenchReport(
      plan: plan(dataset, target), profile: profile, advice: advice(profile),
      rankings: learners.map(ranking), results: results,
      foldAdvice: (0..<5).map { fold in
        FoldAdvice(repeat: 0, fold: fold, loss: losses[fold == 3 ? 0 : 1])
      }, environment: [("Processor", "a processor"), ("Workers", "2")],
      command: "losslab bench \(dataset).csv --target \(target) --seed 1",
      splitsHash: String(repeating: "c", count: 64), planHash: String(repeating: "b", count: 64))
  }

  static func plan(_ dataset: String, _ target: String) -> Plan {
    Plan(
      setting: TrialSetting(
        dataset: DatasetReference(
          name: dataset, path: "\(dataset).csv", sha256: String(repeating: "a", count: 64),
          target: target, drop: [], weight: nil), task: .regression, classLabels: [],
        budget: FitBudget(), metric: "rmse", panel: ["rmse", "mae"], stop: .metric, seed: 1,
        rope: 0.01, missCostRatio: nil), learners: learners, losses: losses, scheme: .quick)
  }

  static func ranking(_ learner: String) -> Ranking {
    let isTrees = learner == "boosted_trees"
    let base = isTrees ? 4.213 : 10.31
    return Ranking(
      learner: learner, metric: "rmse", direction: .lowerIsBetter,
      rows: [
        row(1, losses[1], ["delta": 2.2391], .best, base, 0, wins: 3),
        row(2, losses[0], [:], .equivalent, base, 0.031, wins: 2),
        row(3, losses[2], [:], .undecided, base, 0.35, wins: 0),
        row(4, losses[3], [:], isTrees ? .failed : .excluded, base, 2.4, wins: 0),
      ], rope: 0.167, detectableDifference: isTrees ? 0.41 : 0.12, constantScore: 16.7,
      adviceRegret: isTrees ? 0.0123 : 0, defaultRegret: 0.024)
  }

  private static func row(
    _ rank: Int, _ loss: LossReference, _ parameters: [String: Double],
    _ state: RankedLoss.State, _ base: Double, _ difference: Double, wins: Int
  ) -> RankedLoss {
    let score = base + difference
    return RankedLoss(
      rank: rank, loss: loss, parameters: parameters, variant: .raw, state: state,
      cappedCount: rank == 3 ? 2 : 0, score: score, interval: [score - 0.21, score + 0.22],
      skill: 1 - score / 16.7, folds: [score - 0.1, score + 0.1, score, score, nil],
      panel: ["rmse": score, "mae": score * 0.8], difference: difference,
      differenceInterval: rank == 1 ? nil : [difference - 0.1, difference + 0.1],
      pValue: rank == 1 ? nil : 0.04 * Double(rank),
      probabilities: rank == 1 ? nil : [0.01, 0.975 / Double(rank), 0.999 - 0.975 / Double(rank)],
      wins: wins, failures: state == .failed ? 2 : 0, medianRounds: 80 + rank, seconds: 0.25)
  }

  private static var results: [TrialResult] {
    learners.flatMap { learner in
      losses.flatMap { loss in (0..<5).map { fold in result(learner, loss, fold) } }
    }
  }

  private static func result(_ learner: String, _ loss: LossReference, _ fold: Int) -> TrialResult {
    let hasFailed = learner == "boosted_trees" && loss.name == "poisson" && fold < 2
    var curve = FitCurve()
    if !hasFailed {
      curve.rounds = Array(1...12)
      curve.trainingCost = curve.rounds.map { 8 / Double($0) }
      curve.validationCost = curve.rounds.map { 8 / Double($0) + 0.05 * Double($0 + fold) }
      curve.stopScore = curve.rounds.map { 12 / Double($0) + 0.1 * Double(loss.name.count) }
      curve.bestRound = 9
      curve.roundsTrained = 12
      curve.isCapped = loss.name == "absolute_error" && fold < 2
    }
    return TrialResult(
      key: "\(learner)-\(loss.name)-\(fold)", learner: learner, loss: loss, parameters: [:],
      repeat: 0, fold: fold, status: hasFailed ? .failed : .ok,
      reason: hasFailed ? "the training cost became infinite in round 3" : nil,
      variants: [VariantScores(variant: .raw, scores: ["rmse": .value(4.2)])],
      constant: ["rmse": .value(16.7)], trainingRows: 824, testRows: 206, curve: curve,
      seconds: 0.25)
  }
}
