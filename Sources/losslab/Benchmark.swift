internal import Advice
internal import DataFiles
internal import Foundation
internal import Losses
internal import Metrics
internal import Pilots
internal import Predictions
internal import Profiles
internal import Tables
internal import Trials

/// What a benchmark is about to do: data, profile, advice and the plan that follows.
struct Benchmark {
  var data: LoadedData
  var goal: Goal
  var profile: Profile
  var advice: Advice
  var plan: Plan
  var rows: PlannedRows

  /// Profiles the data, asks the advisor, and plans.
  ///
  /// - Throws: what is wrong with data or options, before anything is written.
  init(
    data: LoadedData, goalOptions: GoalOptions, benchOptions: BenchOptions, seed: UInt64
  ) throws {
    self.data = data
    _ = try benchOptions.chosenLearners()
    goal = try goalOptions.goal(positive: data.request.positive)
    profile = try PilotedProfile.make(
      table: data.table, request: data.request, pilots: .quick, seed: seed)
    advice = Advisor.advise(profile: profile, goal: goal)
    let setting = try Self.setting(data, goal, advice, benchOptions, seed: seed)
    rows = try PlannedRows(setting, table: data.table)
    plan = Plan(
      setting: setting, learners: try benchOptions.chosenLearners(),
      losses: try Self.allLosses(benchOptions, rows: rows, advice: advice),
      scheme: benchOptions.chosenScheme)
    try PlanCheck.check(plan, table: data.table)
  }

  /// The folder of the run when none is named.
  var defaultFolder: String {
    let name = data.name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
    return "losslab-runs/\(String(name.prefix(60)))-\(plan.sha256.prefix(8))"
  }

  /// What speaks against ranking these losses by the metric that was asked for, a line each; empty
  /// when none was asked for.
  var metricCautions: [String] {
    guard let name = goal.metric, let card = try? MetricCatalogue.metric(named: name).card else {
      return []
    }
    let misfits = MetricMisfit.all(of: plan.losses, by: card).map(\.text)
    return (advice.goalCautions + misfits).map { "--metric \(name): \($0)" }
  }

  /// Returns what the advice, computed inside each outer training part, would have chosen there.
  ///
  /// The parts are independent, so they are shared out over `width` tasks; the result does not
  /// depend on it. A part in which the data cannot be profiled gets no entry.
  func foldAdvice(width: Int) async throws -> [FoldAdvice] {
    let folds = try rows.folds(of: plan)
    let parts = (0..<plan.scheme.repeats).flatMap { number in
      (0..<plan.scheme.folds).map { (repeat: number, fold: $0) }
    }
    var found: [FoldAdvice?] = Array(repeating: nil, count: parts.count)
    try await withThrowingTaskGroup(of: (Int, FoldAdvice?).self) { group in
      for (index, part) in parts.enumerated() {
        if index >= width, let (done, entry) = try await group.next() { found[done] = entry }
        group.addTask {
          try _Concurrency.Task.checkCancellation()
          return (index, advice(in: folds, repeat: part.repeat, fold: part.fold))
        }
      }
      for try await (done, entry) in group { found[done] = entry }
    }
    return found.compactMap(\.self)
  }

  private func advice(in folds: Folds, repeat number: Int, fold: Int) -> FoldAdvice? {
    var request = data.request
    request.task = plan.setting.task
    request.rows = rows.outerTrainingRows(of: folds, repeat: number, fold: fold)
    let profile = try? PilotedProfile.make(
      table: data.table, request: request, pilots: .quick, seed: plan.setting.seed)
    guard let profile else { return nil }
    let first = Advisor.advise(profile: profile, goal: goal).recommendations.first
    return first.map {
      let advised = $0
      let planned = plan.losses.first { $0.name == advised.loss }
      return FoldAdvice(
        repeat: number, fold: fold, loss: planned ?? LossReference(name: advised.loss))
    }
  }
}

extension Benchmark {
  private static func setting(
    _ data: LoadedData, _ goal: Goal, _ advice: Advice, _ options: BenchOptions, seed: UInt64
  ) throws -> TrialSetting {
    let task = advice.profile.target.task
    let target = try TargetValues(
      table: data.table, target: data.request.target, task: task,
      positive: data.request.positive)
    let metric = goal.metric ?? advice.metric.primary
    var panel = MetricCatalogue.defaultPanel(for: task)
    if !panel.contains(metric) { panel.insert(metric, at: 0) }
    return TrialSetting(
      dataset: reference(to: data, weight: goal.weightColumn),
      task: task, classLabels: target.classLabels, budget: options.budget, metric: metric,
      panel: panel, stop: options.stop, seed: seed, rope: options.rope,
      missCostRatio: missCostRatio(goal))
  }

  /// Returns where and how a worker reads the data; what has no file yet gets its path from the
  /// run's folder.
  private static func reference(to data: LoadedData, weight: String?) -> DatasetReference {
    let paths = data.source.opened.parts.map(\.path)
    var reference = DatasetReference(
      name: data.name, path: paths.first ?? "", sha256: data.textDigest,
      target: data.request.target,
      drop: data.request.drop, weight: weight)
    reference.further = paths.count > 1 ? Array(paths.dropFirst()) : nil
    reference.reading = data.source.reading == ReadOptions() ? nil : data.source.reading
    return reference
  }

  private static func missCostRatio(_ goal: Goal) -> Double? {
    guard let miss = goal.missCost, let falseAlarm = goal.falseAlarmCost, falseAlarm > 0 else {
      return nil
    }
    return miss / falseAlarm
  }

  /// Returns the losses to compare, those of `--loss` last.
  private static func allLosses(
    _ options: BenchOptions, rows: PlannedRows, advice: Advice
  ) throws -> [LossReference] {
    let chosen = try losses(options, rows: rows, advice: advice)
    return chosen + (try options.broughtLosses(besides: chosen))
  }

  /// Returns the losses that were asked for, or the default candidates of the task whose domain
  /// holds the target.
  private static func losses(
    _ options: BenchOptions, rows: PlannedRows, advice: Advice
  ) throws -> [LossReference] {
    if let chosen = try options.chosenLosses() { return chosen }
    let fitting = try LossCatalogue.losses(for: rows.target.task)
      .filter { $0.card.isDefaultCandidate && !$0.card.needsStatedGoal }.map { $0.card.name }
      .sorted()
      .map { LossReference(name: $0) }
      .filter {
        LossDomain.offence(
          of: try LossCatalogue.loss($0), target: rows.target, table: rows.table) == nil
      }
    return fitting + statedLosses(advice, besides: fitting)
  }

  /// Returns the advised losses whose parameters state what is wanted, such as a quantile's level.
  private static func statedLosses(
    _ advice: Advice, besides known: [LossReference]
  ) -> [LossReference] {
    advice.recommendations
      .filter { advised in !known.contains { $0.name == advised.loss } }
      .map { LossReference(name: $0.loss, parameters: $0.parameters) }
  }
}
