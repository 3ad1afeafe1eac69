internal import Synchronization
internal import Trials
internal import Workers

/// Takes the outcomes of a run's jobs: records, counts, splits what failed as a whole.
final class RunRecorder: Sendable {
  private struct State {
    var statuses: [TrialPlace: TrialResult.Status]
    var recordedNow = 0
    /// How often each trial's worker died.
    var deaths: [TrialPlace: Int] = [:]
  }

  private let plan: Plan
  private let ledger: Ledger
  private let progress: @Sendable (RunProgress) -> Void
  private let reused: Int
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  init(
    plan: Plan, ledger: Ledger, progress: @escaping @Sendable (RunProgress) -> Void
  ) throws {
    self.plan = plan
    self.ledger = ledger
    self.progress = progress
    let statuses = try ledger.finishedStatuses(of: plan)
    reused = statuses.count
    state = Mutex(State(statuses: statuses))
  }

  /// Records an outcome; returns the jobs that must run in its place.
  func receive(_ outcome: JobOutcome<Job, TrialResult>) throws -> [Job] {
    switch outcome.ending {
    case .done:
      try check(outcome)
      try record(outcome.outputs)
      return []
    case .crashed(let reason):
      return try replace(outcome.job, status: .crashed, reason: reason)
    case .stopped(let reason):
      return try replace(outcome.job, status: .stopped, reason: reason)
    }
  }

  /// Splits a job into its losses; a single loss is given up, except that a first death without
  /// witnesses may have come from outside and is tried once more.
  private func replace(
    _ job: Job, status: TrialResult.Status, reason: String
  ) throws -> [Job] {
    let places = job.losses.map { TrialPlace(job, loss: $0) }
    let isFirst = state.withLock { state in
      for place in places { state.deaths[place, default: 0] += 1 }
      return places.allSatisfy { state.deaths[$0] == 1 }
    }
    if job.losses.count > 1 || (isFirst && status == .crashed) {
      return job.losses.map { loss in
        var single = job
        single.losses = [loss]
        return single
      }
    }
    try record(
      job.losses.map { TrialResult(of: job, loss: $0, failure: status, reason: reason) })
    return []
  }

  private func check(_ outcome: JobOutcome<Job, TrialResult>) throws {
    let wanted = outcome.job.losses.map { TrialKey.of(job: outcome.job, loss: $0) }
    guard wanted == outcome.outputs.map(\.key) else {
      throw LedgerError(.foreignResults, folder: ledger.folder)
    }
  }

  private func record(_ results: [TrialResult]) throws {
    try ledger.record(results)
    let now = state.withLock { state in
      for result in results { state.statuses[TrialPlace(result)] = result.status }
      state.recordedNow += results.count
      return progress(of: state)
    }
    progress(now)
  }

  private func progress(of state: State) -> RunProgress {
    let left = plan.trialCount - state.statuses.count
    let seconds = start.duration(to: .now) / .seconds(1)
    let pace = state.recordedNow > 0 ? seconds / Double(state.recordedNow) : nil
    return RunProgress(
      done: state.statuses.count, total: plan.trialCount,
      failed: state.statuses.values.count { $0 != .ok },
      secondsLeft: pace.map { $0 * Double(left) })
  }

  /// What came of all trials of the plan.
  var summary: RunSummary {
    let statuses = state.withLock { Array($0.statuses.values) }
    let succeeded = statuses.count { $0 == .ok }
    return RunSummary(
      total: plan.trialCount, succeeded: succeeded, failed: statuses.count - succeeded,
      reused: reused)
  }
}
